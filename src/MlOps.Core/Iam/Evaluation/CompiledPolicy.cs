using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace MlOps.Iam.Evaluation;

/// <summary>A policy, read once for any number of requests.</summary>
internal sealed class CompiledPolicy
{
    // A document is data and keeps nothing; what was read of it goes when it goes.
    private static readonly ConditionalWeakTable<PolicyDocument, CompiledPolicy> Known = [];

    private CompiledPolicy(PolicyDocument document) =>
        Statements = [.. document.Statements.Select(statement => new CompiledStatement(statement, document.HasVariables))];

    /// <summary>The statements in order.</summary>
    public ImmutableArray<CompiledStatement> Statements { get; }

    /// <summary>What was read of a policy; it is read where this is the first request of it.</summary>
    public static CompiledPolicy Of(PolicyDocument document) => Known.GetValue(document, static unknown => new CompiledPolicy(unknown));
}
