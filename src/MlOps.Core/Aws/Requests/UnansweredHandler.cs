using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace MlOps.Aws.Requests;

/// <summary>
/// Tells a call that never got an answer from one that the caller stopped: .NET reports both as a cancellation. It stands above the retry
/// handler, which knows how to treat the first kind.
/// </summary>
internal sealed class UnansweredHandler : PipelineHandler
{
    /// <inheritdoc/>
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        try
        {
            return await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!executionContext.RequestContext.CancellationToken.IsCancellationRequested)
        {
            throw new AmazonClientException("No answer came in time.", exception);
        }
    }
}
