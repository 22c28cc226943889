namespace MlOps.Iam.Evaluation;

/// <summary>A statement that speaks of a request.</summary>
/// <param name="Policy">The policy that it is of.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Match">How it names the caller; <see cref="PrincipalMatch.Exact"/> in policies that name nobody.</param>
internal sealed record StatementFinding(NamedPolicy Policy, PolicyStatement Statement, PrincipalMatch Match);
