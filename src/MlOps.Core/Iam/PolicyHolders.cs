using System.Collections.Immutable;

namespace MlOps.Iam;

/// <summary>
/// Whom policies are for (<see cref="MlPolicy.Holder"/>). The policies of a stack with a service role are not one principal's: what is done with policies as those of one takes one holder's.
/// </summary>
public static class PolicyHolders
{
    /// <summary>Whoever deploys, changes, checks and removes a stack with their own permissions.</summary>
    internal const string Operator = nameof(Operator);

    /// <summary>The service role that CloudFormation makes a stack's resources with.</summary>
    internal const string ServiceRole = nameof(ServiceRole);

    /// <summary>The service role itself, as its trust policy: nobody has it attached.</summary>
    internal const string ServiceRoleTrust = nameof(ServiceRoleTrust);

    /// <summary>Whoever hands the service role to CloudFormation.</summary>
    internal const string Caller = nameof(Caller);

    /// <summary>Takes policies for those of one user or role.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="command">What is done with them, as it stands after a pipe: <c>Test-MlPolicy …</c>.</param>
    /// <param name="leftOut">Is told of the trust policy of a service role that is among others.</param>
    /// <returns>Those that are attached to somebody; all where nothing but trust policies is given.</returns>
    /// <exception cref="MlOpsException"><c>PolicyHoldersMixed</c>: they are for several.</exception>
    public static IReadOnlyList<MlPolicy> RequireOne(IReadOnlyList<MlPolicy> policies, string command, Action<MlPolicy> leftOut)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(leftOut);
        ImmutableArray<MlPolicy> attached = [.. policies.Where(policy => policy.Holder != ServiceRoleTrust)];
        var byHolder = attached.Where(policy => policy.Holder is not null).GroupBy(policy => policy.Holder!, StringComparer.Ordinal).ToList();
        if (byHolder.Count > 1)
        {
            throw Mixed(byHolder, command);
        }

        if (attached.IsEmpty)
        {
            return policies;
        }

        foreach (var trust in policies.Where(policy => policy.Holder == ServiceRoleTrust))
        {
            leftOut(trust);
        }

        return attached;
    }

    /// <summary>What to say where a trust policy is left out of a decision or a comparison.</summary>
    /// <param name="trust">The trust policy.</param>
    public static string LeftOut(MlPolicy trust)
    {
        ArgumentNullException.ThrowIfNull(trust);
        return $"{trust.Name} is left out: it says who may assume the service role, and nobody may do anything by it. Where-Object Holder -eq {ServiceRoleTrust} picks it alone.";
    }

    private static MlOpsException Mixed(List<IGrouping<string, MlPolicy>> byHolder, string command)
    {
        var holders = string.Join("; ", byHolder.Select(group => $"{group.Key}: {string.Join(", ", group.Select(policy => policy.Name))}"));
        return new("PolicyHoldersMixed", MlErrorCategory.InvalidArgument, $"The policies are for different holders, and are taken here as those of one user or role. {holders}. Nothing was changed.")
        {
            Resource = byHolder[^1].First().Name,
            RecommendedAction = Advice.With("Pick one holder's policies, for example with $policies = New-MlOperatorPolicy …:", [.. byHolder.Select(group => $"$policies | Where-Object Holder -eq {group.Key} | {command}")]),
        };
    }
}
