using MlOps.Sandbox.ResourceTypes;

namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>Makes a resource in the place of another, which is left over. It starts as an update.</summary>
/// <param name="operation">The operation.</param>
internal sealed class ResourceReplacement(RunningOperation operation) : ResourceWork(operation)
{
    /// <inheritdoc/>
    public override void Start(StepRecord step, DateTimeOffset now) => throw new InvalidOperationException("An update finds out that it is a replacement.");

    /// <inheritdoc/>
    public override void Finish(StepRecord step, ResourceRecord record, DateTimeOffset now) => new ResourceUpdate(Operation).Finish(step, record, now);

    /// <inheritdoc/>
    protected override void Ask(StepRecord step, ResourceRecord record, ResourceWorker worker, DateTimeOffset now)
    {
        var old = record.Copy();
        var made = worker.Create(record, step.Properties);
        if (worker.Find(old) is not null && old.PhysicalId != made.Id)
        {
            Stack.Leftovers.Add(old with { DeletionPolicy = old.UpdateReplacePolicy });
        }

        TakeUp(record, worker, made, step);
        Log.Resource(record, "UPDATE_IN_PROGRESS", now, "Resource creation Initiated", step.Properties);
    }

    /// <inheritdoc/>
    protected override double Seconds(ResourceTypeFacts facts) => facts.CreateSeconds;
}
