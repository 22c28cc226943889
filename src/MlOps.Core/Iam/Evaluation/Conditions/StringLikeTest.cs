namespace MlOps.Iam.Evaluation.Conditions;

/// <summary><c>StringLike</c>: case matters, wildcards anywhere.</summary>
internal sealed class StringLikeTest(PolicyPattern wanted) : ValueTest
{
    /// <inheritdoc/>
    public override bool Fits(string actual, AuthorizationRequest request) => wanted.Matches(actual, request, ignoreCase: false);

    /// <inheritdoc/>
    public override string TextFor(AuthorizationRequest request) => wanted.TextFor(request);

    /// <inheritdoc/>
    public override IEnumerable<string> UnresolvedFor(AuthorizationRequest request) => wanted.UnresolvedFor(request);
}
