using System.Net;
using System.Net.Http.Headers;

namespace MlOps.Sandbox.Wire;

/// <summary>Carries the SDK's HTTP requests to the sandbox instead of the network.</summary>
internal sealed class SandboxHandler(Gateway gateway) : HttpMessageHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var headers = request.Headers.NonValidated
            .Concat(request.Content?.Headers.NonValidated ?? Enumerable.Empty<KeyValuePair<string, HeaderStringValues>>())
            .Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()));
        var answer = await gateway
            .HandleAsync(new WireRequest(request.Method.Method.ToUpperInvariant(), request.RequestUri!, headers, body), isFromOutside: false, cancellationToken)
            .ConfigureAwait(false);
        return ToMessage(answer, request);
    }

    private static HttpResponseMessage ToMessage(WireResponse answer, HttpRequestMessage request)
    {
        var message = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(answer.Body),
        };
        if (answer.ContentType is { } contentType)
        {
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        foreach (var (name, value) in answer.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content.Headers.Remove(name);
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }
}
