using System.Collections.Immutable;

namespace MlOps.Deployments.Publishing;

/// <summary>What is to be done so that IAM has a policy, from what is there.</summary>
public sealed class PublishPlan
{
    internal PublishPlan(PublishRequest request, ExistingPolicy? existing)
    {
        Request = request;
        Existing = existing;
    }

    /// <summary>What would come out.</summary>
    public MlPublishedPolicy Planned { get; internal init; } = null!;

    /// <summary>The policy as it was given.</summary>
    public MlPolicy Policy => Request.Policy.Given;

    /// <summary>What is wanted.</summary>
    internal PublishRequest Request { get; }

    /// <summary>The policy that there is; null where it is to be created.</summary>
    internal ExistingPolicy? Existing { get; }

    /// <summary>The tags that are to be set on the one that there is: those that it lacks, or has with another value.</summary>
    internal ImmutableSortedDictionary<string, string> Tags => Existing is null
        ? ImmutableSortedDictionary<string, string>.Empty
        : Request.Tags.Where(tag => Existing.Tags.GetValueOrDefault(tag.Key) != tag.Value).ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Whether the one that there is says something else.</summary>
    internal bool IsDifferent => Existing is not null && !Existing.Says(Request.Policy.Document);
}
