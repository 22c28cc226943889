using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace MlOps.Aws.Requests;

/// <summary>
/// Holds each attempt of a call to the rate of its service, and tells the bucket how it went. It stands below the SDK's retry handler, so
/// that retries are held too, and above its signer, so that what waited is signed fresh.
/// </summary>
/// <param name="bucket">The bucket of the call's scope, looked up at each call because the account becomes known late.</param>
/// <param name="time">The time to wait in.</param>
internal sealed class RateLimitHandler(Func<TokenBucket> bucket, TimeProvider time) : PipelineHandler
{
    /// <inheritdoc/>
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var scope = bucket();
        var wait = scope.Take();
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, executionContext.RequestContext.CancellationToken).ConfigureAwait(false);
        }

        try
        {
            var response = await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
            scope.Succeeded();
            return response;
        }
        catch (AmazonServiceException exception) when (Throttling.Is(exception))
        {
            scope.Throttled();
            throw;
        }
    }
}
