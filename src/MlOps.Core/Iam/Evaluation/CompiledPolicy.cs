using System.Collections.Immutable;

namespace MlOps.Iam.Evaluation;

/// <summary>A policy, read once for any number of requests.</summary>
internal sealed class CompiledPolicy
{
    private readonly ImmutableArray<PolicyStatement> _source;
    private readonly bool _hasVariables;

    /// <summary>Reads a policy.</summary>
    public CompiledPolicy(PolicyDocument document)
    {
        _source = document.Statements;
        _hasVariables = document.HasVariables;
        Statements = [.. _source.Select(statement => new CompiledStatement(statement, _hasVariables))];
    }

    /// <summary>The statements in order.</summary>
    public ImmutableArray<CompiledStatement> Statements { get; }

    /// <summary>What was read of a policy; it is read where this is the first request of it.</summary>
    public static CompiledPolicy Of(PolicyDocument document) => document.Compiled.Of(document);

    /// <summary>Whether this was read of a policy, and not of another that it was made from.</summary>
    public bool IsOf(PolicyDocument document) => _source == document.Statements && _hasVariables == document.HasVariables;
}
