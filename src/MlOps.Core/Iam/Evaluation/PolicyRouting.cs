using MlOps.Iam.Linting;

namespace MlOps.Iam.Evaluation;

/// <summary>Puts policies where they belong in a question, by what each is for: only those of identities are the caller's own.</summary>
public static class PolicyRouting
{
    /// <summary>
    /// A policy that stands for all that nobody gave: control policies allow nothing by themselves, and what is asked of them is what they let through
    /// (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html).
    /// </summary>
    private static readonly MlPolicy Everything = PolicyReading.Read("""{"Version":"2012-10-17","Statement":[{"Sid":"Everything","Effect":"Allow","Action":"*","Resource":"*"}]}""", "assumed, since only control policies are given");

    /// <summary>A question with policies.</summary>
    /// <param name="question">The question.</param>
    /// <param name="policies">The policies.</param>
    /// <param name="type">What they are for; null where that is to be worked out of each.</param>
    /// <returns>
    /// The question, in which those of identities are the caller's; one of a resource, or the trust policy of a role, is that of what is called; control policies limit the call. Where nothing
    /// but control policies is given, the caller is taken for one whose own policies allow everything.
    /// </returns>
    /// <exception cref="MlOpsException"><c>ResourcePolicyAmbiguous</c>: there are two policies of the resource.</exception>
    public static AccessQuestion Route(AccessQuestion question, IReadOnlyCollection<MlPolicy> policies, PolicyType? type)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(policies);
        var byType = policies.ToLookup(policy => type ?? PolicyTypeGuess.Of(policy));
        var ofResource = byType[PolicyType.Resource].Concat(byType[PolicyType.Trust]).Concat(question.ResourcePolicy is { } given ? [given] : Array.Empty<MlPolicy>()).ToList();
        var areOnlyControls = policies.Count > 0 && byType.All(group => group.Key is PolicyType.ServiceControl or PolicyType.ResourceControl) && ofResource.Count == 0;
        return ofResource.Count > 1 ? throw Ambiguous(ofResource) : question with
        {
            Identity = [.. question.Identity, .. byType[PolicyType.Identity], .. areOnlyControls ? [Everything] : Array.Empty<MlPolicy>()],
            ResourcePolicy = ofResource.FirstOrDefault(),
            ServiceControl = [.. question.ServiceControl, .. byType[PolicyType.ServiceControl]],
            ResourceControl = [.. question.ResourceControl, .. byType[PolicyType.ResourceControl]],
        };
    }

    private static MlOpsException Ambiguous(List<MlPolicy> policies) =>
        new("ResourcePolicyAmbiguous", MlErrorCategory.InvalidArgument, $"A resource has one policy, and {policies.Count} are given: {string.Join(", ", policies.Select(policy => policy.Path ?? policy.Name))}.")
        {
            Resource = policies[^1].Path ?? policies[^1].Name,
            RecommendedAction = "Ask about each resource by itself, with its own policy; -Type says what policies are for where it is not to be worked out.",
        };
}
