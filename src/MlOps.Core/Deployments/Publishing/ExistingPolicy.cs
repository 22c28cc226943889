using System.Collections.Immutable;
using MlOps.Iam;

namespace MlOps.Deployments.Publishing;

/// <summary>A customer-managed policy that there is.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Name">Its name.</param>
/// <param name="VersionId">Its default version.</param>
internal sealed record ExistingPolicy(string Arn, string Name, string VersionId)
{
    /// <summary>What the default version says; null where this project cannot read it.</summary>
    public PolicyDocument? Document { get; init; }

    /// <summary>What is said of it.</summary>
    public string? Description { get; init; }

    /// <summary>How many users, groups and roles have it attached, or as their permissions boundary.</summary>
    public int Uses { get; init; }

    /// <summary>No tags. IAM keeps the letters of a key, and has no two keys that differ in them alone (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html).</summary>
    public static ImmutableSortedDictionary<string, string> NoTags { get; } = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.OrdinalIgnoreCase);

    /// <summary>Its tags.</summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } = NoTags;

    /// <summary>Whether MlOps made it.</summary>
    public bool IsOurs => PolicyMark.IsOn(Tags, Name);

    /// <summary>Whether its default version says what a policy says.</summary>
    public bool Says(PolicyDocument document) => Document is { } own && PolicyEquality.AreEqual(own, document);
}
