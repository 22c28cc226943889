using System.Collections.Immutable;
using MlOps.Iam;

namespace MlOps.Deployments.Publishing;

/// <summary>Looks whom policies that are published together are for, before anybody is called: all of -AttachTo get all of them.</summary>
public static class PublishHolders
{
    /// <summary>The policies that managed ones can be made of: a service role's trust policy among others is left out, with a warning.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="attachTo">Whom they are to be attached to; empty for nobody.</param>
    /// <param name="warn">Is told what is left out, and what to do with it.</param>
    /// <exception cref="MlOpsException"><c>PolicyHoldersMixed</c>: policies for several holders are to be attached to the same.</exception>
    public static IReadOnlyList<MlPolicy> Choose(IReadOnlyList<MlPolicy> policies, IReadOnlyList<string> attachTo, Action<string> warn)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(attachTo);
        ArgumentNullException.ThrowIfNull(warn);
        if (attachTo.Count > 0)
        {
            return PolicyHolders.RequireOne(policies, $"Publish-MlPolicy -AttachTo {string.Join(", ", attachTo.Select(Quoting.Shell))}", Tell);
        }

        ImmutableArray<MlPolicy> attachable = [.. policies.Where(policy => policy.Holder != PolicyHolders.ServiceRoleTrust)];
        if (attachable.IsEmpty)
        {
            return policies;
        }

        foreach (var trust in policies.Except(attachable))
        {
            Tell(trust);
        }

        return attachable;

        void Tell(MlPolicy trust) => warn(Advice.Join([$"'{trust.Name}' is not published: it is the trust policy of the service role, which lies in the role itself.", PublishingErrors.GiveTrust(trust.Name)]));
    }
}
