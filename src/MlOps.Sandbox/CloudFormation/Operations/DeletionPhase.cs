namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>Begins and ends the deletion of a stack.</summary>
/// <param name="operation">The operation.</param>
internal sealed class DeletionPhase(RunningOperation operation)
{
    private readonly StackRecord _stack = operation.Stack;

    /// <summary>Begins to delete the resources.</summary>
    public void Begin(DateTimeOffset now) => operation.Begin(OperationPhase.Delete, now, OperationSteps.Deleting(_stack));

    /// <summary>Ends the deletion.</summary>
    public void End(DateTimeOffset now)
    {
        _stack.DropDeleted();
        if (new FailureReasons(operation.Record).OfSteps("delete") is { Length: > 0 } reason && !operation.Record.Force)
        {
            operation.End(StackStatus.DeleteFailed, now, reason);
            return;
        }

        operation.End(StackStatus.DeleteComplete, now);
        _stack.Outputs = [];
        _stack.Resources = [];
        _stack.ChangeSets = [];
    }
}
