namespace MlOps.Iam.Evaluation.Conditions;

/// <summary><c>ArnEquals</c> and <c>ArnLike</c>, which behave identically: segment by segment, with wildcards.</summary>
internal sealed class ArnTest(PolicyPattern wanted) : ValueTest
{
    /// <inheritdoc/>
    public override bool Fits(string actual, AuthorizationRequest request) => wanted.MatchesArn(actual, request);

    /// <inheritdoc/>
    public override string TextFor(AuthorizationRequest request) => wanted.TextFor(request);

    /// <inheritdoc/>
    public override IEnumerable<string> UnresolvedFor(AuthorizationRequest request) => wanted.UnresolvedFor(request);
}
