namespace MlOps.Iam.Evaluation.Conditions;

/// <summary><c>StringEquals</c> and <c>StringEqualsIgnoreCase</c>: wildcards are plain characters.</summary>
internal sealed class StringTest(PolicyPattern wanted, StringComparison comparison) : ValueTest
{
    /// <inheritdoc/>
    public override bool Fits(string actual, AuthorizationRequest request) => wanted.Equals(actual, request, comparison);

    /// <inheritdoc/>
    public override string TextFor(AuthorizationRequest request) => wanted.TextFor(request);

    /// <inheritdoc/>
    public override IEnumerable<string> UnresolvedFor(AuthorizationRequest request) => wanted.UnresolvedFor(request);
}
