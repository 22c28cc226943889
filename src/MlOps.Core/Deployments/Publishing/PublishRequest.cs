using System.Collections.Immutable;

namespace MlOps.Deployments.Publishing;

/// <summary>What somebody wants IAM to have.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Options">How it is to be published.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Entities">Whom it is to be attached to, attached already or not.</param>
internal sealed record PublishRequest(PolicyToPublish Policy, PublishOptions Options, string Arn, ImmutableArray<Entity> Entities)
{
    /// <summary>The tags that the policy is to have, the mark of MlOps among them.</summary>
    public ImmutableSortedDictionary<string, string> Tags => Options.Tags.SetItem(PolicyMark.Key, Policy.Name);

    /// <summary>Those who do not have it yet.</summary>
    public IEnumerable<Entity> Missing => Entities.Where(entity => !entity.Policies.Contains(Arn));
}
