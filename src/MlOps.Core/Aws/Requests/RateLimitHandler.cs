using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace MlOps.Aws.Requests;

/// <summary>
/// Holds each attempt of a call to the rate of its operation, and tells the gate how it went. It stands below the SDK's retry handler, so
/// that retries are held too, and above its signer, so that what waited is signed fresh.
/// </summary>
/// <param name="gateOf">The gate of an operation, looked up at each call because the account becomes known late.</param>
internal sealed class RateLimitHandler(Func<string, RequestGate> gateOf) : PipelineHandler
{
    /// <inheritdoc/>
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var gate = gateOf(RequestOperation.Of(executionContext.RequestContext.OriginalRequest));
        await gate.EnterAsync(executionContext.RequestContext.CancellationToken).ConfigureAwait(false);
        var result = CallResult.Unknown;
        try
        {
            var response = await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
            result = CallResult.Taken;
            return response;
        }
        catch (AmazonServiceException exception)
        {
            result = Result(exception);
            throw;
        }
        finally
        {
            gate.Leave(result);
        }
    }

    private static CallResult Result(AmazonServiceException exception)
    {
        if (Throttling.Is(exception))
        {
            return CallResult.Refused;
        }

        return exception.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError ? CallResult.Taken : CallResult.Unknown;
    }
}
