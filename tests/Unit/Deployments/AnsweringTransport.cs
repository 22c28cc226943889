using System.Net;
using Amazon.Runtime;
using MlOps.Aws;

namespace MlOps.Unit.Deployments;

/// <summary>Carries calls to a sandbox, but for those that it answers itself.</summary>
/// <param name="inner">The sandbox.</param>
/// <param name="answer">The body of the answer to a call; null where the sandbox answers.</param>
internal sealed class AnsweringTransport(IAwsTransport inner, Func<HttpRequestMessage, string?> answer) : IAwsTransport, IDisposable
{
    private readonly HttpClient _client = new(new Handler(inner.HttpClientFactory.CreateHttpClient(null), answer)) { Timeout = Timeout.InfiniteTimeSpan };

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

    private sealed class Handler(HttpClient service, Func<HttpRequestMessage, string?> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (answer(request) is { } body)
            {
                return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body), RequestMessage = request };
            }

            using var copy = new HttpRequestMessage(request.Method, request.RequestUri);
            foreach (var (name, value) in request.Headers.NonValidated)
            {
                copy.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)value);
            }

            if (request.Content is { } content)
            {
                copy.Content = new ByteArrayContent(await content.ReadAsByteArrayAsync(CancellationToken.None));
                foreach (var (name, value) in content.Headers.NonValidated)
                {
                    copy.Content.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)value);
                }
            }

            return await service.SendAsync(copy, cancellationToken);
        }
    }
}
