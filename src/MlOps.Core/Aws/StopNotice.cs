namespace MlOps.Aws;

/// <summary>Tells how things stand where the user stops an operation, in the moment in which only that can still be told.</summary>
internal static class StopNotice
{
    /// <summary>Waits for a step; where the user stops it, tells the state and lets the stop go on.</summary>
    /// <param name="step">The step.</param>
    /// <param name="observer">Who is told.</param>
    /// <param name="state">How things stand, in sentences.</param>
    /// <param name="cancellationToken">What the user stops the step with.</param>
    public static async Task<T> OrTellAsync<T>(this Task<T> step, IOperationObserver observer, string state, CancellationToken cancellationToken)
    {
        try
        {
            return await step.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            observer.Information($"Stopped. {state}");
            throw;
        }
        catch (MlOpsException error) when (error.IsOfStop(cancellationToken))
        {
            observer.Information($"Stopped. {state}");
            throw new OperationCanceledException(error.Message, error, cancellationToken);
        }
    }

    /// <summary>
    /// Whether an error is the user's stop: where it comes while the SDK waits to try a call again whose connection had broken, the SDK gives the broken connection.
    /// </summary>
    /// <param name="error">The error.</param>
    /// <param name="cancellationToken">What the user stops the step with.</param>
    public static bool IsOfStop(this MlOpsException error, CancellationToken cancellationToken) =>
        error.Id == "NetworkFailure" && cancellationToken.IsCancellationRequested;
}
