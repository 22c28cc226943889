namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>Runs steps: starts one, asks the service one beat later, and finishes it when the service is done.</summary>
/// <param name="operation">The operation.</param>
internal sealed class StepRunner(RunningOperation operation)
{
    private readonly StepFailures _failures = new(operation);

    /// <summary>Starts a step.</summary>
    public void Start(StepRecord step, DateTimeOffset now)
    {
        try
        {
            WorkOf(step).Start(step, now);
        }
        catch (ResourceFailedException error)
        {
            _failures.Fail(step, error.Message, now);
        }
    }

    /// <summary>Goes on with all steps that are due.</summary>
    public void ContinueDue(DateTimeOffset now)
    {
        foreach (var step in operation.Record.Steps.Where(step => step.IsRunning && step.Due <= now).ToList())
        {
            // A step that failed before this one may have cancelled it.
            if (!step.IsDone)
            {
                Continue(step, now);
            }
        }
    }

    /// <summary>Cancels the steps that run.</summary>
    public void CancelRunning(DateTimeOffset now) => _failures.CancelRunning(now);

    private void Continue(StepRecord step, DateTimeOffset now)
    {
        var record = operation.Subject(step);
        if (step.State == StepState.Working)
        {
            step.State = StepState.Complete;
            WorkOf(step).Finish(step, record, now);
            return;
        }

        try
        {
            WorkOf(step).Ask(step, record, now);
        }
        catch (ResourceFailedException error)
        {
            _failures.Fail(step, error.Message, now);
        }
    }

    private ResourceWork WorkOf(StepRecord step) => step.Kind switch
    {
        StepKind.Create => new ResourceCreation(operation),
        StepKind.Update => new ResourceUpdate(operation),
        StepKind.Replace => new ResourceReplacement(operation),
        StepKind.Revert => new ResourceReversal(operation),
        _ => new ResourceDeletion(operation),
    };
}
