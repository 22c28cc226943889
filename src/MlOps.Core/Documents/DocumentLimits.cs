namespace MlOps.Documents;

/// <summary>What a document may hold. A document beyond a limit is refused, before or while it is read, so that hostile input costs little.</summary>
public sealed record DocumentLimits
{
    /// <summary>Limits of a CloudFormation template: 1 MB, CloudFormation's own limit for a template in a bucket; tags are intrinsics.</summary>
    public static DocumentLimits Template { get; } = new() { MaxBytes = 1_048_576, MaxDepth = 100, MaxNodes = 250_000, AllowTags = true };

    /// <summary>Limits of a file that a person writes by hand: 256 kB, 32 levels, no tags.</summary>
    public static DocumentLimits Configuration { get; } = new() { MaxBytes = 262_144, MaxDepth = 32, MaxNodes = 20_000 };

    /// <summary>Most bytes in UTF-8.</summary>
    public required int MaxBytes { get; init; }

    /// <summary>Most levels of lists and mappings within each other.</summary>
    public required int MaxDepth { get; init; }

    /// <summary>Most values, keys included.</summary>
    public required int MaxNodes { get; init; }

    /// <summary>Whether values may carry YAML tags.</summary>
    public bool AllowTags { get; init; }

    /// <summary>Refuses a document that is beyond a limit at one of its values.</summary>
    /// <param name="nodes">The values so far, this one included.</param>
    /// <param name="depth">How deeply it is nested.</param>
    /// <param name="location">Where it is.</param>
    /// <param name="path">Its path.</param>
    /// <exception cref="LimitExceededException">With the finding <c>TooManyValues</c> or <c>TooDeep</c>.</exception>
    internal void Check(int nodes, int depth, SourceLocation location, DocumentPath path)
    {
        if (nodes > MaxNodes)
        {
            throw new LimitExceededException(Finding.Error(
                "TooManyValues", location, path.ToString(), $"The document has more than {MaxNodes:N0} values.", "Is it the right file? No config or template needs as many."));
        }

        if (depth > MaxDepth)
        {
            throw new LimitExceededException(Finding.Error(
                "TooDeep", location, path.ToString(), $"The document is nested more than {MaxDepth} levels deep.", "Write it flatter: no config or template needs such a depth."));
        }
    }
}
