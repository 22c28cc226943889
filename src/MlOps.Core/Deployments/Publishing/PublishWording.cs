namespace MlOps.Deployments.Publishing;

/// <summary>Says what publishing a policy changes: as a plan, and afterwards.</summary>
internal static class PublishWording
{
    /// <summary>What a plan does, a line each.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="superfluous">The version that has to go; null where none has.</param>
    public static IEnumerable<string> Of(PublishPlan plan, string? superfluous)
    {
        if (plan.Existing is not { } existing)
        {
            yield return "create the policy";
        }
        else
        {
            if (!existing.IsOurs)
            {
                yield return "take it over";
            }

            foreach (var key in Own(plan))
            {
                yield return $"set tag {key}";
            }

            if (superfluous is not null)
            {
                yield return $"delete version {superfluous}, the oldest that is not the default";
            }

            if (plan.IsDifferent)
            {
                yield return $"make a version and set it as the default in place of {existing.VersionId}";
            }
        }

        foreach (var entity in plan.Request.Missing)
        {
            yield return $"attach it to {entity}";
        }
    }

    /// <summary>What setting a plan's tags did.</summary>
    public static IEnumerable<string> TagsSet(PublishPlan plan) =>
        [.. plan.Tags.ContainsKey(PolicyMark.Key) ? ["taken over"] : Array.Empty<string>(), .. Own(plan).Select(key => $"tag {key} set")];

    /// <summary>What a new version did.</summary>
    public static IEnumerable<string> Replaced(string version, string former, IEnumerable<string> deleted) =>
        [.. deleted.Select(gone => $"version {gone} deleted"), $"version {version} made and set as the default in place of {former}"];

    /// <summary>What attaching did.</summary>
    public static string Attached(Entity entity) => $"attached to {entity}";

    private static IEnumerable<string> Own(PublishPlan plan) => plan.Tags.Keys.Where(key => key != PolicyMark.Key);
}
