using System.Net;
using Amazon.Runtime;
using MlOps.Aws;

namespace MlOps.Unit.Deployments.Online;

/// <summary>Carries calls to a sandbox, but for those that are signed for one region: that region rejects the caller, as one that is not enabled does.</summary>
/// <param name="inner">The sandbox.</param>
/// <param name="region">The region.</param>
internal sealed class RejectingTransport(IAwsTransport inner, string region) : IAwsTransport, IDisposable
{
    private readonly HttpClient _client = new(new Handler(inner.HttpClientFactory.CreateHttpClient(null), region)) { Timeout = Timeout.InfiniteTimeSpan };

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

    private sealed class Handler(HttpClient service, string region) : HttpMessageHandler
    {
        // What STS answers there (AWS re:Post and the SDKs' issues): a token that is good elsewhere is invalid.
        private const string Rejection =
            """<ErrorResponse><Error><Type>Sender</Type><Code>InvalidClientTokenId</Code><Message>The security token included in the request is invalid</Message></Error></ErrorResponse>""";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Headers.NonValidated.TryGetValues("Authorization", out var values) && values.ToString().Contains($"/{region}/", StringComparison.Ordinal))
            {
                return new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new StringContent(Rejection), RequestMessage = request };
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
