namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>Begins and ends the update of a stack, its cleanup and its rollback.</summary>
/// <param name="operation">The operation.</param>
internal sealed class UpdatePhase(RunningOperation operation)
{
    private readonly StackRecord _stack = operation.Stack;
    private readonly OperationRecord _record = operation.Record;
    private readonly FailureReasons _reasons = new(operation.Record);

    /// <summary>Begins to make and change the resources.</summary>
    public void Begin(DateTimeOffset now) => operation.Begin(OperationPhase.Update, now, OperationSteps.Deploying(_stack, operation.Model()));

    /// <summary>Begins to go back to what was before.</summary>
    public void BeginRollback(DateTimeOffset now) => operation.Begin(OperationPhase.RollbackUpdate, now, OperationSteps.Reverting(_stack, _record));

    /// <summary>A removal that the stack's policy forbids fails the update before anything is touched.</summary>
    public void CheckRemovals(DateTimeOffset now)
    {
        var model = operation.Model();
        var forbidden = _stack.Resources.Where(record => !model.Has(record.LogicalId))
            .Select(record => (Record: record, Reason: operation.Denial(record, "Update:Delete")))
            .FirstOrDefault(removal => removal.Reason is not null);
        if (forbidden.Reason is { } reason)
        {
            _record.Failure = $"The following resource(s) failed to update: [{forbidden.Record.LogicalId}]. ";
            operation.Log.Resource(forbidden.Record, "UPDATE_FAILED", now, reason);
        }
    }

    /// <summary>Ends the update: with the cleanup, or with what is to follow a failure.</summary>
    public void End(DateTimeOffset now)
    {
        if (!operation.HasFailed && new StackOutputs(operation).TryPublish())
        {
            BeginCleanup(now);
            return;
        }

        var reason = _reasons.OfDeployment();
        if (_record.OnFailure == "DO_NOTHING")
        {
            operation.End(StackStatus.UpdateFailed, now, reason.TrimEnd(), isSuspended: true);
            return;
        }

        operation.Log.Stack(StackStatus.UpdateRollbackInProgress, now, reason);
        BeginRollback(now);
    }

    /// <summary>Ends the rollback with its cleanup, or as failed.</summary>
    public void EndRollback(DateTimeOffset now)
    {
        if (_reasons.OfSteps("update") is { Length: > 0 } reason)
        {
            operation.End(StackStatus.UpdateRollbackFailed, now, reason, isSuspended: true);
            return;
        }

        operation.Log.Stack(StackStatus.UpdateRollbackCleanupInProgress, now);
        foreach (var record in _stack.Resources.Where(record => _record.Made.Contains(record.LogicalId)).ToList())
        {
            _stack.Resources.Remove(record);
            _stack.Leftovers.Add(record with { DeletionPolicy = record.DeletionPolicy == "Retain" && !_record.RetainExceptOnCreate ? "Retain" : "Delete" });
        }

        _stack.Outputs = _record.OutputsBefore;
        operation.Begin(OperationPhase.RollbackCleanup, now, OperationSteps.DeletingLeftovers(_stack));
    }

    /// <summary>Ends a cleanup: a left-over that cannot be deleted stays, and does not fail the operation.</summary>
    public void EndCleanup(string status, DateTimeOffset now)
    {
        _stack.Leftovers.Clear();
        operation.End(status, now, _record.Steps.Any(step => step.State == StepState.Failed) ? "Update successful. One or more resources could not be deleted." : null);
    }

    private void BeginCleanup(DateTimeOffset now)
    {
        operation.Log.Stack(StackStatus.UpdateCleanupInProgress, now);
        var model = operation.Model();
        foreach (var record in _stack.Resources.Where(record => !model.Has(record.LogicalId)).ToList())
        {
            _stack.Resources.Remove(record);
            _stack.Leftovers.Add(record);
        }

        operation.Begin(OperationPhase.Cleanup, now, OperationSteps.DeletingLeftovers(_stack));
    }
}
