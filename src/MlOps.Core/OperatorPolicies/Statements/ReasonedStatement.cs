using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.OperatorPolicies.Grants;

namespace MlOps.OperatorPolicies.Statements;

/// <summary>A statement with what it is for.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Reason">What it is for, in a sentence or two.</param>
/// <param name="Grants">What it was made of.</param>
internal sealed record ReasonedStatement(PolicyStatement Statement, string Reason, ImmutableArray<Grant> Grants);
