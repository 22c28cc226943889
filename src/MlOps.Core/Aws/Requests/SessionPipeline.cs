using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace MlOps.Aws.Requests;

/// <summary>
/// Puts a session's retry policy and rate limit into the pipelines of its clients. The SDK offers one process-wide place for that, which
/// is asked while a client is constructed; so the client's owner is noted for the thread that constructs it.
/// </summary>
internal sealed class SessionPipeline : IRuntimePipelineCustomizer
{
    [ThreadStatic]
    private static Customization? _constructing;

    static SessionPipeline() => RuntimePipelineCustomizerRegistry.Instance.Register(new SessionPipeline());

    private SessionPipeline()
    {
    }

    /// <inheritdoc/>
    public string UniqueName => "MlOps.Aws.SessionPipeline";

    /// <summary>Constructs a client with a session's pipeline.</summary>
    /// <typeparam name="TClient">The client's type.</typeparam>
    /// <param name="config">The client's configuration.</param>
    /// <param name="gateOf">The gate of an operation's calls.</param>
    /// <param name="time">The session's time.</param>
    /// <param name="construct">Constructs the client.</param>
    public static TClient Construct<TClient>(IClientConfig config, Func<string, RequestGate> gateOf, TimeProvider time, Func<TClient> construct)
    {
        _constructing = new Customization(config, gateOf, time);
        try
        {
            return construct();
        }
        finally
        {
            _constructing = null;
        }
    }

    /// <inheritdoc/>
    public void Customize(Type type, RuntimePipeline pipeline)
    {
        if (_constructing is not { } customization)
        {
            return;
        }

        pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new SessionRetryPolicy(customization.Config, customization.Time)));
        pipeline.AddHandlerBefore<RetryHandler>(new UnansweredHandler());
        pipeline.AddHandlerBefore<UnansweredHandler>(new WritingCallHandler());
        pipeline.AddHandlerAfter<RetryHandler>(new RateLimitHandler(customization.GateOf));
    }

    private sealed record Customization(IClientConfig Config, Func<string, RequestGate> GateOf, TimeProvider Time);
}
