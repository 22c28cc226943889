using System.Collections.Immutable;

namespace MlOps;

/// <summary>What was used of a policy's statement.</summary>
public sealed class MlStatementUse
{
    internal MlStatementUse()
    {
    }

    /// <summary>The policy's name.</summary>
    public string Policy { get; internal init; } = "";

    /// <summary>The statement's id.</summary>
    public string Sid { get; internal init; } = "";

    /// <summary>Calls that it allowed.</summary>
    public int Calls { get; internal init; }

    /// <summary>Its actions that were called.</summary>
    public IReadOnlyList<string> Used { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>Its actions that nobody called.</summary>
    public IReadOnlyList<string> Unused { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Policy} {Sid}";
}
