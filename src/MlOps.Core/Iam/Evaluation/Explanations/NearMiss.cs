using System.Collections.Immutable;

namespace MlOps.Iam.Evaluation.Explanations;

/// <summary>A statement that nearly allowed a call.</summary>
/// <param name="Kind">The kind of policy that it is in.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Mismatches">What kept it from allowing the call, at least one thing.</param>
public sealed record NearMiss(PolicyKind Kind, NamedPolicy Policy, PolicyStatement Statement, ImmutableArray<StatementMismatch> Mismatches);
