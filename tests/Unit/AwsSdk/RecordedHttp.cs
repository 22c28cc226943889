using System.Net;
using System.Text;
using Amazon;
using Amazon.Runtime;

namespace MlOps.Unit.AwsSdk;

/// <summary>Answers every request with the same response and keeps what was asked.</summary>
internal sealed class RecordedHttp(string body, string mediaType = "text/xml", HttpStatusCode status = HttpStatusCode.OK) : HttpMessageHandler
{
    private readonly Queue<string> _bodies = new([body]);

    public List<(HttpRequestMessage Request, string Body)> Exchanges { get; } = [];

    /// <summary>Headers of the responses, besides the content's.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    public string RequestBody => Assert.Single(Exchanges).Body;

    public HttpRequestMessage Request => Assert.Single(Exchanges).Request;

    /// <summary>The form parameters of the only request, in alphabetical order, as <c>name=value</c> lines.</summary>
    public string[] Form => [.. RequestBody.Split('&')
        .Select(pair => string.Join('=', pair.Split('=', 2).Select(Uri.UnescapeDataString)))
        .Order(StringComparer.Ordinal)];

    public static RecordedHttp Json(string body, HttpStatusCode status = HttpStatusCode.OK) => new(body, "application/x-amz-json-1.1", status);

    /// <summary>A further answer, for the next request.</summary>
    public RecordedHttp Then(string next)
    {
        _bodies.Enqueue(next);
        return this;
    }

    /// <summary>Lets a client's calls end here: its endpoint stays what the rules say, and nothing leaves the process.</summary>
    public T Attach<T>(T config)
        where T : ClientConfig
    {
        config.RegionEndpoint ??= RegionEndpoint.USWest2;
        config.HttpClientFactory = new Factory(this);
        config.MaxErrorRetry = 0;
        return config;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Exchanges.Add((request, sent));
        var text = _bodies.Count > 1 ? _bodies.Dequeue() : _bodies.Peek();
        var response = new HttpResponseMessage(status) { Content = new StringContent(text, Encoding.UTF8, mediaType), RequestMessage = request };
        foreach (var (name, value) in Headers)
        {
            response.Headers.Add(name, value);
        }

        return response;
    }

    private sealed class Factory(RecordedHttp handler) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
    }
}
