namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>Begins and ends the creation of a stack, and its rollback.</summary>
/// <param name="operation">The operation.</param>
internal sealed class CreationPhase(RunningOperation operation)
{
    private readonly StackRecord _stack = operation.Stack;
    private readonly FailureReasons _reasons = new(operation.Record);

    /// <summary>Begins to make the resources.</summary>
    public void Begin(DateTimeOffset now) => operation.Begin(OperationPhase.Create, now, OperationSteps.Deploying(_stack, operation.Model()));

    /// <summary>Begins to delete what was made.</summary>
    public void BeginRollback(DateTimeOffset now) => operation.Begin(OperationPhase.RollbackCreate, now, OperationSteps.Deleting(_stack));

    /// <summary>Ends the creation: complete, or with what is to follow a failure.</summary>
    public void End(DateTimeOffset now)
    {
        if (!operation.HasFailed && new StackOutputs(operation).TryPublish())
        {
            operation.End(StackStatus.CreateComplete, now);
            return;
        }

        var reason = _reasons.OfDeployment();
        switch (operation.Record.OnFailure)
        {
            case "DO_NOTHING":
                operation.End(StackStatus.CreateFailed, now, reason.TrimEnd(), isSuspended: true);
                break;
            case "DELETE":
                operation.Log.Stack(StackStatus.DeleteInProgress, now, $"{reason}Delete requested by user.");
                _stack.Deleted = now;
                operation.Begin(OperationPhase.Delete, now, OperationSteps.Deleting(_stack));
                break;
            default:
                operation.Log.Stack(StackStatus.RollbackInProgress, now, $"{reason}Rollback requested by user.");
                BeginRollback(now);
                break;
        }
    }

    /// <summary>Ends the rollback.</summary>
    public void EndRollback(DateTimeOffset now)
    {
        _stack.DropDeleted();
        if (_reasons.OfSteps("delete") is { Length: > 0 } reason)
        {
            operation.End(StackStatus.RollbackFailed, now, reason);
            return;
        }

        operation.End(StackStatus.RollbackComplete, now);
    }
}
