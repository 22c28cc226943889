using MlOps.Sandbox.CloudFormation.Changes;
using MlOps.Sandbox.CloudFormation.Operations;
using MlOps.Sandbox.ResourceTypes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>
/// Lets stacks come up to the clock: everything that fell due since the last look happens now, in the order and at the moments that it would
/// have happened. So nothing runs between two requests, and an operation outlives the process that began it.
/// </summary>
/// <param name="world">Everything that the sandbox knows.</param>
/// <param name="host">The sandbox around the engine.</param>
internal sealed class StackEngine(World world, IEngineHost host)
{
    private readonly CloudFormationState _state = world.Section<CloudFormationState>();

    /// <summary>Every stack.</summary>
    public CloudFormationState State => _state;

    /// <summary>Works through all that is due.</summary>
    public void Advance()
    {
        var now = world.Time.GetUtcNow();
        while (NextDue() is { } next && next.Due <= now)
        {
            next.Run(next.Due);
            world.MarkChanged();
        }
    }

    /// <summary>When something falls due next; null where nothing runs.</summary>
    public DateTimeOffset? NextMoment => NextDue()?.Due;

    /// <summary>Begins an operation.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="operation">The operation; its steps are made here.</param>
    /// <param name="status">The status that the stack takes.</param>
    /// <param name="reason">Why.</param>
    public void Begin(StackRecord stack, OperationRecord operation, string status, string? reason = "User Initiated")
    {
        stack.Operation = operation;
        stack.Attempted = operation.Target ?? stack.Attempted;
        stack.LastOperations.Insert(0, new OperationEntry(operation.Type, operation.Id));
        new EventLog(_state, stack).Stack(status, operation.Started, reason);
        new OperationRunner(world, host, stack).Begin(operation.Started);
        world.MarkChanged();
    }

    /// <summary>Continues the rollback of a suspended update.</summary>
    public void ContinueRollback(StackRecord stack, OperationRecord operation)
    {
        stack.Suspended = null;
        stack.Operation = operation;
        stack.LastOperations.Insert(0, new OperationEntry("CONTINUE_ROLLBACK", operation.Id));
        var now = world.Time.GetUtcNow();
        new EventLog(_state, stack).Stack(StackStatus.UpdateRollbackInProgress, now, "User Initiated");
        new OperationRunner(world, host, stack).BeginRollbackOfUpdate(now);
    }

    /// <summary>Rolls back a creation or an update that failed and was left as it was.</summary>
    public void RollBack(StackRecord stack, OperationRecord operation)
    {
        stack.Suspended = null;
        stack.Operation = operation;
        stack.LastOperations.Insert(0, new OperationEntry("ROLLBACK", operation.Id));
        var now = world.Time.GetUtcNow();
        var runner = new OperationRunner(world, host, stack);
        if (stack.Status == StackStatus.CreateFailed)
        {
            new EventLog(_state, stack).Stack(StackStatus.RollbackInProgress, now, "User Initiated");
            runner.BeginRollbackOfCreation(now);
        }
        else
        {
            new EventLog(_state, stack).Stack(StackStatus.UpdateRollbackInProgress, now, "User Initiated");
            runner.BeginRollbackOfUpdate(now);
        }
    }

    /// <summary>Cancels a running update.</summary>
    public void CancelUpdate(StackRecord stack)
    {
        var now = world.Time.GetUtcNow();
        var runner = new OperationRunner(world, host, stack);
        runner.Cancel(now);
        runner.Run(now);
    }

    /// <summary>An id that no call gave before.</summary>
    public string NewId(string seed) => new IdSource($"{seed}/{_state.Serial++}").Uuid();

    private (DateTimeOffset Due, Action<DateTimeOffset> Run)? NextDue()
    {
        (DateTimeOffset Due, Action<DateTimeOffset> Run)? next = null;
        foreach (var candidate in Candidates())
        {
            if (next is null || candidate.Due < next.Value.Due)
            {
                next = candidate;
            }
        }

        return next;
    }

    private IEnumerable<(DateTimeOffset Due, Action<DateTimeOffset> Run)> Candidates()
    {
        foreach (var stack in _state.Stacks)
        {
            if (stack.Operation is { } operation)
            {
                yield return (OperationRunner.NextDue(operation), at => new OperationRunner(world, host, stack).Run(at));
            }

            foreach (var changeSet in stack.ChangeSets.Where(changeSet => changeSet.Due is not null))
            {
                yield return (changeSet.Due!.Value, at => new ChangeSetMaker(world, host, stack, changeSet).Make(at));
            }
        }

        foreach (var detection in _state.DriftDetections.Where(detection => detection.Due is not null))
        {
            yield return (detection.Due!.Value, at => new DriftDetector(world, host, detection).Detect(at));
        }
    }
}
