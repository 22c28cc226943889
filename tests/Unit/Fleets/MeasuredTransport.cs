using System.Text;
using Amazon.Runtime;
using MlOps.Aws;

namespace MlOps.Unit.Fleets;

/// <summary>Takes the time that a call takes on its way, and counts CloudFormation's answers.</summary>
/// <param name="inner">What answers.</param>
/// <param name="latency">How long a call is under way, half of it in each direction.</param>
internal sealed class MeasuredTransport(IAwsTransport inner, TimeSpan latency) : IAwsTransport
{
    private readonly object _gate = new();
    private readonly Dictionary<string, (int Taken, int Refused)> _calls = new(StringComparer.Ordinal);

    public string Name => inner.Name;

    public HttpClientFactory HttpClientFactory => new Factory(this, inner.HttpClientFactory);

    public TimeProvider Time => inner.Time;

    public string? AccountId => inner.AccountId;

    /// <summary>Calls that were taken, and that were refused, by operation.</summary>
    public IReadOnlyDictionary<string, (int Taken, int Refused)> Calls
    {
        get
        {
            lock (_gate)
            {
                return new Dictionary<string, (int Taken, int Refused)>(_calls, StringComparer.Ordinal);
            }
        }
    }

    public AWSCredentials CredentialsFor(string accountId) => inner.CredentialsFor(accountId);

    private void Count(string body, bool isTaken)
    {
        var action = body.Split('&').First(part => part.StartsWith("Action=", StringComparison.Ordinal))["Action=".Length..];
        lock (_gate)
        {
            var (taken, refused) = _calls.GetValueOrDefault(action);
            _calls[action] = isTaken ? (taken + 1, refused) : (taken, refused + 1);
        }
    }

    private sealed class Factory(MeasuredTransport transport, HttpClientFactory inner) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(transport, inner.CreateHttpClient(clientConfig)));
    }

    private sealed class Handler(MeasuredTransport transport, HttpClient inner) : HttpMessageHandler
    {
        private readonly TimeSpan _oneWay = transport.Latency / 2;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // A request can be sent by one client only, so that the inner one is given a copy.
            var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
            using var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = new ByteArrayContent(body) };
            foreach (var (name, values) in request.Headers.NonValidated)
            {
                copy.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }

            foreach (var (name, values) in request.Content?.Headers.NonValidated ?? default)
            {
                copy.Content.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }

            await Task.Delay(_oneWay, transport.Time, cancellationToken);
            var answer = await inner.SendAsync(copy, cancellationToken);
            await Task.Delay(_oneWay, transport.Time, cancellationToken);
            if (request.RequestUri!.Host.StartsWith("cloudformation", StringComparison.Ordinal))
            {
                transport.Count(Encoding.UTF8.GetString(body), answer.IsSuccessStatusCode);
            }

            return answer;
        }
    }

    private TimeSpan Latency => latency;
}
