using System.Collections.Immutable;
using MlOps.Iam.Linting;

namespace MlOps.Iam.CloudTrail;

/// <summary>Which policies a log can be compared with: those of identities. A log says what somebody called, and control policies and policies of resources allow nobody anything by themselves.</summary>
public static class ComparedPolicies
{
    /// <summary>Chooses them.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="type">What they are for; null where that is to be worked out of each.</param>
    /// <returns>The policies, and a warning that names the trust policies that are left out; null where there are none.</returns>
    /// <exception cref="MlOpsException"><c>PolicyTypeUnfit</c>: one is a control policy or of a resource, or all are trust policies.</exception>
    public static (ImmutableArray<MlPolicy> Policies, string? Warning) Of(IReadOnlyCollection<MlPolicy> policies, PolicyType? type)
    {
        ArgumentNullException.ThrowIfNull(policies);
        var byType = policies.ToLookup(policy => type ?? PolicyTypeGuess.Of(policy));
        var unfit = byType.FirstOrDefault(group => group.Key is not (PolicyType.Identity or PolicyType.Trust));
        if (unfit is not null)
        {
            throw Unfit(unfit.First(), unfit.Key == PolicyType.Resource ? "is the policy of a resource" : "is a control policy, which limits what others allow");
        }

        var trusts = byType[PolicyType.Trust].ToList();
        return byType[PolicyType.Identity].Any() || trusts.Count == 0
            ? ([.. byType[PolicyType.Identity]], trusts.Count == 0 ? null : $"Left out: {string.Join(", ", trusts.Select(NameOf))}. A trust policy says who may assume a role, and allows the role nothing.")
            : throw Unfit(trusts[0], "is the trust policy of a role, which says who may assume it");
    }

    private static MlOpsException Unfit(MlPolicy policy, string why) =>
        new("PolicyTypeUnfit", MlErrorCategory.InvalidArgument, $"'{NameOf(policy)}' {why}: what somebody called cannot be compared with it.")
        {
            Resource = NameOf(policy),
            RecommendedAction = "Give the policies of the user or role who called. -Action with -Type asks what the others let through.",
        };

    private static string NameOf(MlPolicy policy) => policy.Path ?? policy.Name;
}
