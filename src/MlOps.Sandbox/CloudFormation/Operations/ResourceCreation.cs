using MlOps.Sandbox.ResourceTypes;

namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>Makes a resource.</summary>
/// <param name="operation">The operation.</param>
internal sealed class ResourceCreation(RunningOperation operation) : ResourceWork(operation)
{
    /// <inheritdoc/>
    public override void Start(StepRecord step, DateTimeOffset now)
    {
        var resource = Operation.Model().Find(step.LogicalId)!;
        var record = new ResourceRecord { LogicalId = resource.LogicalId, Type = resource.Type, Status = "CREATE_IN_PROGRESS", Updated = now };
        Adopt(record, resource);
        Stack.Resources.Add(record);
        Operation.Record.Made.Add(step.LogicalId);
        step.Properties = Properties(resource);
        Log.Resource(record, "CREATE_IN_PROGRESS", now, properties: step.Properties);
        step.Start(now);
    }

    /// <inheritdoc/>
    public override void Finish(StepRecord step, ResourceRecord record, DateTimeOffset now) =>
        Log.Resource(record, "CREATE_COMPLETE", now, properties: step.Properties);

    /// <inheritdoc/>
    protected override void Ask(StepRecord step, ResourceRecord record, ResourceWorker worker, DateTimeOffset now)
    {
        TakeUp(record, worker, worker.Create(record, step.Properties), step);
        Log.Resource(record, "CREATE_IN_PROGRESS", now, "Resource creation Initiated", step.Properties);
    }

    /// <inheritdoc/>
    protected override double Seconds(ResourceTypeFacts facts) => facts.CreateSeconds;
}
