using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace MlOps.Aws.Requests;

/// <summary>
/// The SDK's standard retry policy, with waits in the session's time. The waits are those of the SDKs' standard mode: full jitter under a
/// bound that doubles from one second to twenty (AWS SDKs and Tools Reference Guide, "Retry behavior").
/// </summary>
/// <param name="config">The client's configuration; it says how often to retry.</param>
/// <param name="time">The time to wait in.</param>
internal sealed class SessionRetryPolicy(IClientConfig config, TimeProvider time) : StandardRetryPolicy(config)
{
    private const double LongestSeconds = 20;

    /// <inheritdoc/>
    public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) =>
        Task.Delay(Wait(executionContext.RequestContext.Retries), time, executionContext.RequestContext.CancellationToken);

    [SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "Jitter is no secret.")]
    private static TimeSpan Wait(int retry) =>
        TimeSpan.FromSeconds(Math.Min(LongestSeconds, Random.Shared.NextDouble() * Math.Pow(2, Math.Max(0, retry - 1))));
}
