using MlOps.Aws;

namespace MlOps.Deployments.Publishing;

/// <summary>
/// How many managed policies may be attached to a role, a user or a group. Sources: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html, and for users and groups
/// https://repost.aws/knowledge-center/iam-increase-policy-size.
/// </summary>
internal static class AttachmentQuota
{
    /// <summary>How many there may be where nobody asked for more.</summary>
    private const int Default = 10;

    /// <summary>Counts what all plans together would attach to each, beside what it has.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="observer">Is warned where only an account whose quota was raised has room.</param>
    /// <exception cref="MlOpsException"><c>AttachmentsTooMany</c>: no quota has room for them.</exception>
    public static void Check(IEnumerable<PublishPlan> plans, IOperationObserver observer)
    {
        var wanted = plans.SelectMany(plan => plan.Request.Missing.Select(entity => (Entity: entity, plan.Request.Arn)))
            .GroupBy(missing => missing.Entity.Arn, missing => missing, StringComparer.Ordinal)
            .Select(missing => (missing.First().Entity, New: missing.Select(policy => policy.Arn).Distinct(StringComparer.Ordinal).Count()))
            .ToList();
        foreach (var (entity, count) in wanted)
        {
            if (entity.Policies.Count + count > MostOf(entity.Kind))
            {
                throw PublishingErrors.NoRoomFor(entity, count, MostOf(entity.Kind));
            }
        }

        foreach (var (entity, count) in wanted.Where(attached => attached.Entity.Policies.Count + attached.New > Default))
        {
            observer.Warning(FormattableString.Invariant(
                $"{entity} has {entity.Policies.Count} managed policies, and would get {count} more: AWS's default quota is {Default}. Where the account's was not raised, what is above it is created and not attached."));
        }
    }

    private static int MostOf(EntityKind kind) => kind switch
    {
        EntityKind.Role => 25,
        EntityKind.User => 20,
        _ => Default,
    };
}
