using MlOps.CloudFormation.ResourceTypes;
using MlOps.Documents;

namespace MlOps.OperatorPolicies;

/// <summary>Says where somebody named a region that is not in the catalog: it may be newer than that, or a slip.</summary>
internal static class NewerRegion
{
    /// <summary>The finding; none for a stack that is there, whose region answered.</summary>
    /// <param name="stack">The stack.</param>
    public static IEnumerable<MlFinding> Of(StackInHand stack) =>
        stack.Scope.HasRegion && stack.PhysicalIds.Count == 0 && RegionCatalog.Default.Find(stack.Scope.Region) is null ? [Make(stack.Scope.Region)] : [];

    private static MlFinding Make(string region) => Finding.Make(
        MlSeverity.Warning,
        "RegionUnknown",
        new SourceLocation(null, 0, 0),
        "",
        $"There was no region '{region}' on {RegionCatalog.Default.Date:yyyy-MM-dd}: the policy names it as it is written.",
        NearName.AdviseAll(region, RegionCatalog.Default.Regions.Select(known => known.Name), "Look whether AWS has it by now."));
}
