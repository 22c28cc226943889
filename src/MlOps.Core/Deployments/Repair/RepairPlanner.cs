using System.Collections.Immutable;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments.Repair;

/// <summary>
/// Works out who can undo what: a drift-aware change set where CloudFormation makes such for the type, a call of the resource's own service, or a person.
/// </summary>
/// <param name="targets">The resources as their template says.</param>
/// <param name="byHand">Says what a person does.</param>
internal sealed class RepairPlanner(RepairTargets targets, ManualRepair byHand)
{
    // CloudFormation would make a new one in place of a key whose deletion is only scheduled.
    private const string KeyType = "AWS::KMS::Key";

    /// <summary>The steps of a repair: what has to come before CloudFormation, then CloudFormation's, then those of other services, then a person's.</summary>
    /// <param name="report">What drifted.</param>
    public ImmutableArray<RepairStep> Plan(MlDriftReport report)
    {
        List<RepairStep> steps = [.. report.Resources.SelectMany(Plan).OrderBy(Rank)];
        var blocker = steps.Where(step => step is { Means: MlRepairStep.ByHand, Differences: [] }).Select(step => byHand.BlockedBy(step.Drift)).FirstOrDefault(text => text is not null);
        return Block(steps, blocker);
    }

    /// <summary>The steps, those of CloudFormation blocked by what keeps a value that it would write elsewhere, and nothing of this run puts back.</summary>
    /// <param name="report">What drifted.</param>
    /// <param name="steps">The steps.</param>
    public ImmutableArray<RepairStep> BlockByValues(MlDriftReport report, ImmutableArray<RepairStep> steps)
    {
        var undone = steps.Where(step => step.IsFirst).Select(step => step.Drift.LogicalId).ToHashSet(StringComparer.Ordinal);
        var blocker = report.Resources.Where(drift => !undone.Contains(drift.LogicalId) && HasMovedValue(drift)).Select(byHand.BlockedByValueOf).FirstOrDefault(text => text is not null);
        return [.. Block(steps, blocker).Select(step => step.IsFirst ? step with { HoldsBack = byHand.BlockedByValueOf(step.Drift) } : step)];
    }

    /// <summary>When a step's turn comes: what has to be done before CloudFormation acts, then CloudFormation's steps, those of other services, and a person's.</summary>
    /// <param name="step">The step.</param>
    public static int Rank(RepairStep step) => step switch { { IsFirst: true } => 0, { Means: MlRepairStep.ChangeSet } => 1, { Means: MlRepairStep.ServiceCall } => 2, _ => 3 };

    private static ImmutableArray<RepairStep> Block(IEnumerable<RepairStep> steps, string? blocker) =>
        [.. steps.Select(step => step.Means == MlRepairStep.ChangeSet ? step with { Blocked = step.Blocked ?? blocker } : step)];

    private static bool HasMovedValue(MlResourceDrift drift) => ServiceRepairs.Find(drift.Type) is { } service && drift.Differences.Any(service.ComesFirst);

    private IEnumerable<RepairStep> Plan(MlResourceDrift drift) => drift.Status switch
    {
        MlResourceDrift.Deleted => [PlanDeleted(drift)],
        MlResourceDrift.Modified => PlanModified(drift, [.. drift.Differences.Where(difference => difference.IgnoredBecause is null)]),
        _ => [],
    };

    private RepairStep PlanDeleted(MlResourceDrift drift)
    {
        if (IsReverted(drift) && drift.Type != KeyType)
        {
            return new RepairStep(drift, MlRepairStep.ChangeSet, "Make it again", []) { Reason = StackPolicy.DataTypes.Contains(drift.Type) ? "What it held is gone with it." : null };
        }

        return ServiceRepairs.Find(drift.Type) is { } service && targets.Find(drift, []) is { } target && IsKnown(target.Definition) && service.Remakes(target.Definition)
            ? new RepairStep(drift, MlRepairStep.ServiceCall, "Make it again", [])
            : byHand.Remake(drift, targets.Find(drift, [])?.Definition);
    }

    private IEnumerable<RepairStep> PlanModified(MlResourceDrift drift, IReadOnlyList<MlPropertyDifference> differences)
    {
        var left = differences.ToList();
        var byService = ServiceRepairs.Find(drift.Type) is { } service && targets.Find(drift, differences) is not null ? Take(left, difference => service.Undoes(difference) && IsKnown(drift, difference)) : [];
        if (byService.Count > 0)
        {
            yield return new RepairStep(drift, MlRepairStep.ServiceCall, Describe(byService), byService);
        }

        // Such change sets leave tags alone whose keys the template does not have (AWS CloudFormation User Guide, "Using drift-aware change sets").
        var foreignTags = Take(left, difference => TagChange.Is(difference) && (IsAdded(difference) || targets.Find(drift, [])?.LacksTagOf(difference) == true));
        var byChangeSet = IsReverted(drift) ? Take(left, _ => true) : [];
        if (byChangeSet.Count > 0)
        {
            yield return new RepairStep(drift, MlRepairStep.ChangeSet, Describe(byChangeSet), byChangeSet);
        }

        IReadOnlyList<MlPropertyDifference> rest = [.. foreignTags, .. left];
        if (rest.Count > 0)
        {
            yield return byHand.PutBack(drift, targets.Find(drift, rest), Describe(rest), rest);
        }
    }

    private bool IsKnown(MlResourceDrift drift, MlPropertyDifference difference) =>
        targets.Find(drift, []) is not { } target || PropertyRestoration.Find(target.Definition.Properties, difference.PropertyPath) is not { } expected || expected.IsKnown();

    private static bool IsKnown(TemplateResource definition) => definition.Properties.Values.All(KnownValues.IsKnown);

    private static bool IsReverted(MlResourceDrift drift) => ResourceTypeCatalog.Default.Find(drift.Type) is { Drift: DriftSupport.Full };

    private static List<MlPropertyDifference> Take(List<MlPropertyDifference> left, Func<MlPropertyDifference, bool> fits)
    {
        var taken = left.Where(fits).ToList();
        left.RemoveAll(taken.Contains);
        return taken;
    }

    private static string Describe(IReadOnlyList<MlPropertyDifference> differences)
    {
        var (added, changed) = (differences.Where(IsAdded).ToList(), differences.Where(difference => !IsAdded(difference)).ToList());
        return string.Join("; ", new[] { Sentence("Put back", changed), Sentence("Take away", added) }.OfType<string>());
    }

    private static string? Sentence(string verb, List<MlPropertyDifference> differences) =>
        differences.Count == 0 ? null : $"{verb} {string.Join(", ", differences.Select(Subject))}";

    // Of what is taken away the thing itself matters.
    private static string Subject(MlPropertyDifference difference) => IsAdded(difference) && AddedName.In(difference.Actual) is { } name
        ? $"{name} ({difference.PropertyPath})"
        : difference.PropertyPath;

    private static bool IsAdded(MlPropertyDifference difference) => NamedAddition.Is(difference);
}
