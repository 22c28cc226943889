namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>Lays out the steps of each phase: which resources are worked on, and which of them come first.</summary>
internal static class OperationSteps
{
    /// <summary>The steps that make and change the resources of a model.</summary>
    public static List<StepRecord> Deploying(StackRecord stack, StackModel model) =>
    [
        .. model.InOrder().Select(resource => new StepRecord
        {
            LogicalId = resource.LogicalId,
            Kind = stack.Find(resource.LogicalId) is null ? StepKind.Create : StepKind.Update,
            After = [.. model.Dependencies(resource)],
        }),
    ];

    /// <summary>The steps that delete the stack's resources, each after those that depend on it.</summary>
    public static List<StepRecord> Deleting(StackRecord stack) =>
        [.. stack.Resources.Select(record => new StepRecord { LogicalId = record.LogicalId, Kind = StepKind.Delete, After = [.. Dependents(stack.Resources, record)] })];

    /// <summary>The steps that delete what was left over.</summary>
    public static List<StepRecord> DeletingLeftovers(StackRecord stack) =>
    [
        .. stack.Leftovers.Select((record, index) => new StepRecord
        {
            LogicalId = record.LogicalId,
            Kind = StepKind.Delete,
            Leftover = index,
            After = [.. Dependents(stack.Leftovers, record)],
        }),
    ];

    /// <summary>The steps that change back what an update touched.</summary>
    public static List<StepRecord> Reverting(StackRecord stack, OperationRecord update) =>
    [
        .. stack.Resources.Where(record => update.Snapshots.ContainsKey(record.LogicalId)).Select(record => new StepRecord
        {
            LogicalId = record.LogicalId,
            Kind = StepKind.Revert,
            After = [.. update.Snapshots[record.LogicalId].DependsOn.Where(update.Snapshots.ContainsKey)],
        }),
    ];

    private static IEnumerable<string> Dependents(IEnumerable<ResourceRecord> records, ResourceRecord record) =>
        records.Where(other => other.LogicalId != record.LogicalId && other.DependsOn.Contains(record.LogicalId)).Select(other => other.LogicalId);
}
