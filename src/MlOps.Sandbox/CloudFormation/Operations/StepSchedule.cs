namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>Says which steps of a phase can start, and when the phase is over.</summary>
/// <param name="operation">The operation.</param>
internal sealed class StepSchedule(RunningOperation operation)
{
    private readonly OperationRecord _record = operation.Record;

    /// <summary>Whether further steps start.</summary>
    public bool GoesOn => !(operation.StopsOnFailure && operation.HasFailed);

    /// <summary>Whether no step runs, and none can start any more.</summary>
    public bool IsOver => _record.Steps.All(step => step.IsDone || IsBlocked(step));

    /// <summary>The steps that can start now; null where there is none.</summary>
    public IReadOnlyList<StepRecord>? NextReady() =>
        GoesOn && _record.Steps.Where(step => step.State == StepState.Waiting && IsReady(step)).ToList() is { Count: > 0 } ready ? ready : null;

    private bool IsReady(StepRecord step) => step.After.All(name => Find(name) is not { } other || other.State == StepState.Complete);

    /// <summary>Whether a step cannot start any more, because what it waits for failed.</summary>
    private bool IsBlocked(StepRecord step) =>
        step.State == StepState.Waiting && (operation.StopsOnFailure ? operation.HasFailed : !IsReady(step) && AnyFailedBefore(step, []));

    private bool AnyFailedBefore(StepRecord step, HashSet<string> seen) => step.After.Where(seen.Add).Select(Find).OfType<StepRecord>()
        .Any(other => other.State is StepState.Failed or StepState.Cancelled || (other.State == StepState.Waiting && AnyFailedBefore(other, seen)));

    private StepRecord? Find(string logicalId) => _record.Steps.FirstOrDefault(step => step.LogicalId == logicalId);
}
