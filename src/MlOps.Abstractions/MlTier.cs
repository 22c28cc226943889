namespace MlOps;

/// <summary>A tier: which resources a product of it has.</summary>
public sealed class MlTier
{
    internal MlTier()
    {
    }

    /// <summary><c>starter</c>, <c>professional</c> or <c>enterprise</c>.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>What the tier is meant for.</summary>
    public string Description { get; internal init; } = "";

    /// <summary>Number of resources with CodeCommit as source, at least.</summary>
    public int CodeCommitResourceCount { get; internal init; }

    /// <summary>Number of resources with S3 as source, at least.</summary>
    public int S3ResourceCount { get; internal init; }

    /// <summary>Every resource that the tier can have.</summary>
    public IReadOnlyList<MlTierResource> Resources { get; internal init; } = [];

    /// <summary>Resources that a product of the tier can have besides, each where the config asks for it. No count has them.</summary>
    public IReadOnlyList<MlTierResource> Extras { get; internal init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
