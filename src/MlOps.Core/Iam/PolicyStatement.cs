using System.Collections.Immutable;

namespace MlOps.Iam;

/// <summary>One statement of a policy. An element that is not written is empty.</summary>
public sealed record PolicyStatement
{
    /// <summary>What a statement may have.</summary>
    internal static ImmutableArray<string> Elements { get; } =
        ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"];

    /// <summary>Its place in the policy, counted from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Its id; null where it has none.</summary>
    public string? Sid { get; init; }

    /// <summary>Whether it allows or denies.</summary>
    public required PolicyEffect Effect { get; init; }

    /// <summary>Whom it names.</summary>
    public ImmutableArray<PolicyPrincipal> Principals { get; init; } = [];

    /// <summary>Whom alone it does not mean.</summary>
    public ImmutableArray<PolicyPrincipal> NotPrincipals { get; init; } = [];

    /// <summary>The actions, with wildcards.</summary>
    public ImmutableArray<string> Actions { get; init; } = [];

    /// <summary>The actions that alone it does not mean.</summary>
    public ImmutableArray<string> NotActions { get; init; } = [];

    /// <summary>The resources, with wildcards and variables.</summary>
    public ImmutableArray<string> Resources { get; init; } = [];

    /// <summary>The resources that alone it does not mean.</summary>
    public ImmutableArray<string> NotResources { get; init; } = [];

    /// <summary>What must hold besides; all of it.</summary>
    public ImmutableArray<PolicyCondition> Conditions { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Sid ?? $"Statement {Index}";
}
