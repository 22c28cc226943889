namespace MlOps.Sandbox.CloudFormation.Operations;

/// <summary>Ends steps that failed, and with them those that run beside them.</summary>
/// <param name="operation">The operation.</param>
internal sealed class StepFailures(RunningOperation operation)
{
    /// <summary>Ends a step that failed.</summary>
    public void Fail(StepRecord step, string reason, DateTimeOffset now)
    {
        step.State = StepState.Failed;
        operation.Log.Resource(operation.Subject(step), StatusOf(step), now, reason, step.Kind == StepKind.Delete ? null : step.Properties);
        if (operation.StopsOnFailure)
        {
            CancelRunning(now);
        }
    }

    /// <summary>Cancels the steps that run.</summary>
    public void CancelRunning(DateTimeOffset now)
    {
        foreach (var step in operation.Record.Steps.Where(step => step.IsRunning))
        {
            var isCreation = step.Kind == StepKind.Create;
            step.State = StepState.Cancelled;
            operation.Log.Resource(
                operation.Subject(step),
                isCreation ? "CREATE_FAILED" : "UPDATE_FAILED",
                now,
                isCreation ? "Resource creation cancelled" : "Resource update cancelled",
                step.Properties);
        }
    }

    private static string StatusOf(StepRecord step) => step.Kind switch
    {
        StepKind.Create => "CREATE_FAILED",
        StepKind.Delete => "DELETE_FAILED",
        _ => "UPDATE_FAILED",
    };
}
