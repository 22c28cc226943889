namespace MlOps.Iam.Evaluation.Explanations;

/// <summary>Why a call is allowed or not.</summary>
/// <param name="Decision">What becomes of the call, with the statement that decided.</param>
/// <param name="Nearest">
/// Where nothing allows the call, the statement of the policies that should have which came nearest; null where the call is allowed or denied, and where none is near.
/// </param>
/// <param name="Sentence">The explanation for people.</param>
public sealed record DecisionExplanation(AuthorizationDecision Decision, NearMiss? Nearest, string Sentence)
{
    /// <inheritdoc/>
    public override string ToString() => Sentence;
}
