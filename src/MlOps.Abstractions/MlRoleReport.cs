using System.Collections.Immutable;

namespace MlOps;

/// <summary>How a role differs from the recipe that made it.</summary>
public sealed class MlRoleReport
{
    internal MlRoleReport()
    {
    }

    /// <summary>The role's name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>The role's ARN.</summary>
    public string Arn { get; internal init; } = "";

    /// <summary>The recipe.</summary>
    public string Recipe { get; internal init; } = "";

    /// <summary><c>IN_SYNC</c>, <c>DRIFTED</c>, or <c>DELETED</c> where the role is gone.</summary>
    public string Status { get; internal init; } = "";

    /// <summary>Whether anything differs, or the role is gone.</summary>
    public bool Drifted => Status != "IN_SYNC";

    /// <summary>What differs. Policies that the recipe does not have count: they let the role do more.</summary>
    public IReadOnlyList<MlRoleDifference> Differences { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>What does not differ and is worth knowing, such as a signing certificate of an identity provider that ends soon.</summary>
    public IReadOnlyList<string> Notes { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The account.</summary>
    public string AccountId { get; internal init; } = "";

    /// <summary>Whether the embedded sandbox answered, not AWS.</summary>
    public bool Sandbox { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Status}";
}
