using Amazon.Runtime;
using MlOps.Aws;

namespace MlOps.Unit.Deployments;

/// <summary>Carries calls to a sandbox and stops the caller at one of them: the user presses Ctrl+C while it is under way.</summary>
/// <param name="inner">The sandbox.</param>
/// <param name="call">Which call, counted from 1.</param>
/// <param name="arrives">Whether the service still does what the call asks for.</param>
/// <param name="stop">What stops the caller.</param>
/// <param name="breaks">Whether the connection breaks each time that the call is tried, and the stop comes when somebody reads why: before
/// that, the client would tell the stop in place of the broken connection.</param>
internal sealed class StoppingTransport(IAwsTransport inner, int call, bool arrives, CancellationTokenSource stop, bool breaks = false) : IAwsTransport, IDisposable
{
    private readonly HttpClient _client = new(new Handler(inner.HttpClientFactory.CreateHttpClient(null), call, arrives, stop, breaks)) { Timeout = Timeout.InfiniteTimeSpan };

    public string Name => inner.Name;

    public HttpClientFactory HttpClientFactory => new Factory(_client);

    public TimeProvider Time => inner.Time;

    public string? AccountId => inner.AccountId;

    public (string AccountId, string Region)? FindLastDeployment(string? accountId) => inner.FindLastDeployment(accountId);

    public AWSCredentials CredentialsFor(string accountId) => inner.CredentialsFor(accountId);

    public void Dispose() => _client.Dispose();

    private sealed class Factory(HttpClient client) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => client;

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

        public override string? GetConfigUniqueString(IClientConfig clientConfig) => null;
    }

    private sealed class Handler(HttpClient service, int call, bool arrives, CancellationTokenSource stop, bool breaks) : HttpMessageHandler
    {
        // Of a session's clients, the first included.
        private const int Attempts = 5;

        private int _calls;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var number = Interlocked.Increment(ref _calls);
            if (breaks && number >= call && number < call + Attempts)
            {
                throw new HttpRequestException("broken", new ReadException(stop.Cancel));
            }

            if (number != call)
            {
                return await ForwardAsync(request, cancellationToken);
            }

            if (arrives)
            {
                (await ForwardAsync(request, CancellationToken.None)).Dispose();
            }

            await stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            throw new OperationCanceledException(stop.Token);
        }

        private sealed class ReadException(Action onRead) : IOException
        {
            public override string Message
            {
                get
                {
                    onRead();
                    return "connection reset";
                }
            }
        }

        // A message is sent once, and this one has come through a client already.
        private async Task<HttpResponseMessage> ForwardAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var copy = new HttpRequestMessage(request.Method, request.RequestUri);
            foreach (var (name, values) in request.Headers.NonValidated)
            {
                copy.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)values);
            }

            if (request.Content is { } content)
            {
                copy.Content = new ByteArrayContent(await content.ReadAsByteArrayAsync(CancellationToken.None));
                foreach (var (name, values) in content.Headers.NonValidated)
                {
                    copy.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)values);
                }
            }

            return await service.SendAsync(copy, cancellationToken);
        }
    }
}
