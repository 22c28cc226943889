using MlOps.Sandbox.ResourceTypes;

namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>Deletes a resource, unless it is kept.</summary>
/// <param name="operation">The operation.</param>
internal sealed class ResourceDeletion(RunningOperation operation) : ResourceWork(operation)
{
    /// <inheritdoc/>
    public override void Start(StepRecord step, DateTimeOffset now)
    {
        var record = Operation.Subject(step);
        if (record.PhysicalId is null || IsKept(record))
        {
            Log.Resource(record, record.PhysicalId is null ? "DELETE_COMPLETE" : "DELETE_SKIPPED", now);
            step.State = StepState.Complete;
            return;
        }

        Log.Resource(record, "DELETE_IN_PROGRESS", now);
        step.Start(now);
    }

    /// <inheritdoc/>
    public override void Finish(StepRecord step, ResourceRecord record, DateTimeOffset now) => Log.Resource(record, "DELETE_COMPLETE", now);

    /// <inheritdoc/>
    protected override void Ask(StepRecord step, ResourceRecord record, ResourceWorker worker, DateTimeOffset now) => worker.Delete(record);

    /// <inheritdoc/>
    protected override double Seconds(ResourceTypeFacts facts) => facts.DeleteSeconds;

    private bool IsKept(ResourceRecord record)
    {
        if (Operation.Record.Retain.Contains(record.LogicalId))
        {
            return true;
        }

        var isRollback = Operation.Record.Phase is OperationPhase.RollbackCreate or OperationPhase.RollbackCleanup;
        return record.DeletionPolicy switch
        {
            "Retain" => !(isRollback && Operation.Record.RetainExceptOnCreate),
            "RetainExceptOnCreate" => !isRollback,
            _ => false,
        };
    }
}
