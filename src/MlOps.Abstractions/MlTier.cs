using System.Collections.Immutable;

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

    /// <summary>Number of resources with CodeCommit as source and, in a VPC, a security group that exists. A permissions boundary that the config brings is one fewer.</summary>
    public int CodeCommitResourceCount { get; internal init; }

    /// <summary>Number of resources with CodeCommit as source and, in a VPC, a security group of its own.</summary>
    public int MaxCodeCommitResourceCount { get; internal init; }

    /// <summary>Number of resources with S3 as source and, in a VPC, a security group that exists. A permissions boundary that the config brings is one fewer.</summary>
    public int S3ResourceCount { get; internal init; }

    /// <summary>Number of resources with S3 as source and, in a VPC, a security group of its own.</summary>
    public int MaxS3ResourceCount { get; internal init; }

    /// <summary>Every resource that the tier can have: as many as the highest of the counts.</summary>
    public IReadOnlyList<MlTierResource> Resources { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>Resources that a product of the tier can have besides, each where the config asks for it. No count has them.</summary>
    public IReadOnlyList<MlTierResource> Extras { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
