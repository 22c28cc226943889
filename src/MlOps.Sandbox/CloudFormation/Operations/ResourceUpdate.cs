using System.Text.Json.Nodes;
using MlOps.Sandbox.ResourceTypes;

namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>Changes a resource, if it is to change; where another is to take its place, the step goes on as a replacement.</summary>
/// <param name="operation">The operation.</param>
internal sealed class ResourceUpdate(RunningOperation operation) : ResourceWork(operation)
{
    /// <inheritdoc/>
    public override void Start(StepRecord step, DateTimeOffset now)
    {
        var resource = Operation.Model().Find(step.LogicalId)!;
        var record = Stack.Find(step.LogicalId)!;
        step.Properties = Properties(resource);
        var change = ResourceComparison.Of(record, resource, step.Properties, Operation.StackTags, ActualBefore(record, now));
        if (change.IsChanged)
        {
            Operation.Record.Snapshots[step.LogicalId] = Snapshot(record, now);
            if (Operation.Denial(record, change.NeedsReplacement ? "Update:Replace" : "Update:Modify") is { } reason)
            {
                throw new ResourceFailedException(reason);
            }
        }

        if (!change.NeedsReplacement && !change.WritesProperties)
        {
            Adopt(record, resource);
            step.State = StepState.Complete;
            return;
        }

        Announce(step, record, change, now);
    }

    /// <inheritdoc/>
    public override void Finish(StepRecord step, ResourceRecord record, DateTimeOffset now)
    {
        if (Operation.Model().Find(step.LogicalId) is { } resource)
        {
            Adopt(record, resource);
        }

        Log.Resource(record, "UPDATE_COMPLETE", now, properties: step.Properties);
    }

    /// <inheritdoc/>
    protected override void Ask(StepRecord step, ResourceRecord record, ResourceWorker worker, DateTimeOffset now)
    {
        worker.Update(record, record.Properties, step.Properties);
        record.Properties = step.Properties.DeepClone().AsObject();
        record.StackTags = new(Operation.StackTags);
    }

    /// <inheritdoc/>
    protected override double Seconds(ResourceTypeFacts facts) => facts.UpdateSeconds;

    private void Announce(StepRecord step, ResourceRecord record, ResourceComparison change, DateTimeOffset now)
    {
        step.Kind = change.NeedsReplacement ? StepKind.Replace : StepKind.Update;
        Log.Resource(
            record,
            "UPDATE_IN_PROGRESS",
            now,
            change.NeedsReplacement ? "Requested update requires the creation of a new physical resource; hence creating one." : null,
            step.Properties);
        if (change.NeedsReplacement && !change.IsRecreation && CustomName(record, step.Properties) is { } name)
        {
            throw new ResourceFailedException($"CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename {name} and update the stack again.");
        }

        step.Start(now);
    }

    private JsonObject? ActualBefore(ResourceRecord record, DateTimeOffset now)
    {
        if (!Operation.Record.RevertDrift || !DriftComparison.IsReverted(record.Type))
        {
            return null;
        }

        var worker = Operation.Worker(now);
        return worker.Find(record) is null ? [] : worker.Read(record);
    }

    private ResourceRecord Snapshot(ResourceRecord record, DateTimeOffset now)
    {
        var copy = record.Copy();
        if (ActualBefore(record, now) is { Count: > 0 } actual)
        {
            foreach (var name in copy.Properties.Select(property => property.Key).ToList().Where(actual.ContainsKey))
            {
                copy.Properties[name] = actual[name]?.DeepClone();
            }
        }

        return copy;
    }

    private static string? CustomName(ResourceRecord record, JsonObject properties)
    {
        var property = ResourceTypeTable.Find(record.Type)?.Facts.NameProperty;
        return property is not null && properties[property]?.ToString() is { } name && record.Properties[property]?.ToString() == name ? name : null;
    }
}
