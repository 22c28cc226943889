using System.Text.Json.Nodes;
using MlOps.Sandbox.ResourceTypes;

namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>Changes a resource back to what it was before an update.</summary>
/// <param name="operation">The operation.</param>
internal sealed class ResourceReversal(RunningOperation operation) : ResourceWork(operation)
{
    /// <inheritdoc/>
    public override void Start(StepRecord step, DateTimeOffset now)
    {
        var record = Stack.Find(step.LogicalId)!;
        var before = Operation.Record.Snapshots[step.LogicalId];
        if (Operation.Record.Skip.Contains(step.LogicalId))
        {
            Log.Resource(record, "UPDATE_COMPLETE", now, "Resource was skipped during rollback");
            record.DriftStatus = "NOT_CHECKED";
            step.State = StepState.Complete;
            return;
        }

        step.Properties = before.Properties.DeepClone().AsObject();
        if (record.PhysicalId != before.PhysicalId)
        {
            TakeBack(record, before);
            Log.Resource(record, "UPDATE_COMPLETE", now, properties: step.Properties);
            step.State = StepState.Complete;
            return;
        }

        Log.Resource(record, "UPDATE_IN_PROGRESS", now, properties: step.Properties);
        step.Start(now);
    }

    /// <inheritdoc/>
    public override void Finish(StepRecord step, ResourceRecord record, DateTimeOffset now) =>
        Log.Resource(record, "UPDATE_COMPLETE", now, properties: step.Properties);

    /// <inheritdoc/>
    protected override void Ask(StepRecord step, ResourceRecord record, ResourceWorker worker, DateTimeOffset now)
    {
        var before = Operation.Record.Snapshots[step.LogicalId];
        if (Operation.Record.RevertDrift || record.Status == "UPDATE_FAILED" || Differs(record, before))
        {
            worker.Update(record, record.Properties, before.Properties);
        }

        record.Restore(before);
    }

    /// <inheritdoc/>
    protected override double Seconds(ResourceTypeFacts facts) => facts.UpdateSeconds;

    /// <summary>Takes back the resource that was replaced; the new one is left over.</summary>
    private void TakeBack(ResourceRecord record, ResourceRecord before)
    {
        if (record.PhysicalId is not null)
        {
            Stack.Leftovers.RemoveAll(leftover => leftover.PhysicalId == before.PhysicalId);
            Stack.Leftovers.Add(record.Copy() with { DeletionPolicy = "Delete" });
        }

        record.Restore(before);
    }

    private static bool Differs(ResourceRecord record, ResourceRecord before) =>
        !JsonNode.DeepEquals(record.Properties, before.Properties) || !record.StackTags.OrderBy(tag => tag.Key).SequenceEqual(before.StackTags.OrderBy(tag => tag.Key));
}
