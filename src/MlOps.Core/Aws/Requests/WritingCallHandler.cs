using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace MlOps.Aws.Requests;

/// <summary>Notes calls that may change something, with the request ids that AWS gives. It stands above the retry handler: a call is noted once.</summary>
internal sealed class WritingCallHandler : PipelineHandler
{
    // Begins something, and changes nothing.
    private const string Detection = "DetectStackDrift";

    /// <inheritdoc/>
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var request = executionContext.RequestContext.OriginalRequest;
        try
        {
            var response = await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
            Note(request, response.ResponseMetadata?.RequestId, null);
            return response;
        }
        catch (AmazonServiceException error)
        {
            Note(request, error.RequestId, error.ErrorCode);
            throw;
        }
        catch (Exception)
        {
            // Stopped, or without an answer: it may have got through.
            Note(request, null, "NoAnswer");
            throw;
        }
    }

    private static void Note(AmazonWebServiceRequest request, string? requestId, string? error)
    {
        var operation = RequestOperation.Of(request);
        if (!ReadingOperations.Include(operation) && operation != Detection)
        {
            WritingCalls.Add(new WritingCall(RequestOperation.ServiceOf(request), operation, string.IsNullOrEmpty(requestId) ? null : requestId, error));
        }
    }
}
