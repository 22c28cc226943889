using MlOps.Sandbox.State;

namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>
/// Runs a stack's operation from one moment at which something falls due to the next. All that it knows lies in the stack's record, so that an
/// operation goes on after the sandbox was put away.
/// </summary>
internal sealed class OperationRunner
{
    private readonly OperationRecord _record;
    private readonly StepSchedule _schedule;
    private readonly StepRunner _steps;
    private readonly CreationPhase _creation;
    private readonly UpdatePhase _update;
    private readonly DeletionPhase _deletion;

    /// <summary>Takes up a stack's operation.</summary>
    /// <param name="world">Everything that the sandbox knows.</param>
    /// <param name="host">The sandbox around the engine.</param>
    /// <param name="stack">The stack.</param>
    public OperationRunner(World world, IEngineHost host, StackRecord stack)
    {
        var operation = new RunningOperation(world, host, stack);
        _record = operation.Record;
        _schedule = new StepSchedule(operation);
        _steps = new StepRunner(operation);
        _creation = new CreationPhase(operation);
        _update = new UpdatePhase(operation);
        _deletion = new DeletionPhase(operation);
    }

    /// <summary>When the operation goes on.</summary>
    public static DateTimeOffset NextDue(OperationRecord operation)
    {
        var running = operation.Steps.Where(step => step.IsRunning).Select(step => step.Due);
        var deadline = operation is { Phase: OperationPhase.Create, Deadline: { } end } ? end : DateTimeOffset.MaxValue;
        return running.Append(operation.Due).Append(deadline).Min();
    }

    /// <summary>Begins the operation's first phase.</summary>
    public void Begin(DateTimeOffset now)
    {
        switch (_record.Phase)
        {
            case OperationPhase.Create:
                _creation.Begin(now);
                break;
            case OperationPhase.Update:
                _update.Begin(now);
                break;
            default:
                _deletion.Begin(now);
                break;
        }
    }

    /// <summary>Begins to delete what a failed creation made.</summary>
    public void BeginRollbackOfCreation(DateTimeOffset now) => _creation.BeginRollback(now);

    /// <summary>Begins to go back to what was before an update.</summary>
    public void BeginRollbackOfUpdate(DateTimeOffset now) => _update.BeginRollback(now);

    /// <summary>Does what is due at a moment.</summary>
    public void Run(DateTimeOffset now)
    {
        _steps.ContinueDue(now);
        if (_record.Phase == OperationPhase.Create && _record.Deadline <= now)
        {
            _record.Failure = "Stack creation time exceeded the specified timeout. ";
            _steps.CancelRunning(now);
        }

        if (_record.Due <= now && _record.Phase == OperationPhase.Update)
        {
            _update.CheckRemovals(now);
        }

        _record.Due = DateTimeOffset.MaxValue;
        StartReady(now);
        if (_schedule.IsOver)
        {
            EndPhase(now);
        }
    }

    /// <summary>Cancels what runs, because the operation was cancelled.</summary>
    public void Cancel(DateTimeOffset now)
    {
        _record.IsCancelled = true;
        _steps.CancelRunning(now);
        _record.Due = now;
    }

    /// <summary>Starts all steps that can start. One that is complete at once makes others ready, and one that fails at once may be the last.</summary>
    private void StartReady(DateTimeOffset now)
    {
        while (_schedule.NextReady() is { } ready)
        {
            foreach (var step in ready.TakeWhile(_ => _schedule.GoesOn))
            {
                _steps.Start(step, now);
            }
        }
    }

    private void EndPhase(DateTimeOffset now)
    {
        switch (_record.Phase)
        {
            case OperationPhase.Create:
                _creation.End(now);
                break;
            case OperationPhase.RollbackCreate:
                _creation.EndRollback(now);
                break;
            case OperationPhase.Update:
                _update.End(now);
                break;
            case OperationPhase.Cleanup:
                _update.EndCleanup(StackStatus.UpdateComplete, now);
                break;
            case OperationPhase.RollbackUpdate:
                _update.EndRollback(now);
                break;
            case OperationPhase.RollbackCleanup:
                _update.EndCleanup(StackStatus.UpdateRollbackComplete, now);
                break;
            default:
                _deletion.End(now);
                break;
        }
    }
}
