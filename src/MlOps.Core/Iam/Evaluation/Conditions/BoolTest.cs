namespace MlOps.Iam.Evaluation.Conditions;

/// <summary>
/// <c>Bool</c>. Of variables, the pages of IAM say both that it takes them and that it does not; the operator's own page, which is the newer one, says that it
/// does: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Boolean.
/// </summary>
internal sealed class BoolTest(PolicyPattern wanted) : ValueTest
{
    /// <inheritdoc/>
    public override bool Fits(string actual, AuthorizationRequest request) =>
        bool.TryParse(actual, out _) && wanted.Equals(actual, request, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string TextFor(AuthorizationRequest request) => wanted.TextFor(request);

    /// <inheritdoc/>
    public override IEnumerable<string> UnresolvedFor(AuthorizationRequest request) => wanted.UnresolvedFor(request);
}
