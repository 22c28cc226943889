using System.Collections.Immutable;
using MlOps.Iam;

namespace MlOps.Roles.Hardening;

/// <summary>A policy with what each of its statements is for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Statements">Its statements.</param>
/// <param name="Reasons">What each is for, in the same order.</param>
internal sealed record ReasonedPolicy(string Name, ImmutableArray<PolicyStatement> Statements, ImmutableArray<string> Reasons)
{
    /// <summary>The policy as IAM takes it.</summary>
    public PolicyDocument Document => new() { Version = PolicyDocument.CurrentVersion, Statements = [.. Statements.Select((statement, index) => statement with { Index = index })] };

    /// <summary>This policy with the statements of another after its own.</summary>
    public ReasonedPolicy With(ReasonedPolicy other) => this with { Statements = [.. Statements, .. other.Statements], Reasons = [.. Reasons, .. other.Reasons] };
}
