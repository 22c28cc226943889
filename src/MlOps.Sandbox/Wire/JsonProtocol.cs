using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.Wire;

/// <summary>
/// AWS JSON 1.0 and 1.1: the operation in <c>X-Amz-Target</c>, a JSON object each way, moments as seconds since 1970.
/// Source: https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html.
/// </summary>
internal sealed class JsonProtocol(string service) : IWireProtocol
{
    private readonly IReadOnlySet<string> _moments = WireShapes.MomentsOf(service);

    /// <inheritdoc/>
    public WireCall Read(WireRequest request)
    {
        var target = request.Header("X-Amz-Target") ?? throw new ServiceException("UnknownOperationException", "The request names no operation.");
        return new WireCall(service, target[(target.LastIndexOf('.') + 1)..], ReadBody(request));
    }

    /// <inheritdoc/>
    public WireResponse WriteAnswer(WireCall call, JsonObject answer, string requestId)
    {
        WriteMoments(answer);
        return Write(200, answer, requestId, error: null);
    }

    /// <inheritdoc/>
    public WireResponse WriteError(WireCall? call, ServiceException error, string requestId)
    {
        var code = WireShapes.ErrorCode(service, error);
        var body = new JsonObject { ["__type"] = code, [WireShapes.MessageMember(service)] = error.Message };
        foreach (var (name, value) in error.Details)
        {
            body[name] = value?.DeepClone();
        }

        return Write(error.StatusCode is 403 ? 400 : error.StatusCode, body, requestId, code);
    }

    private static JsonObject ReadBody(WireRequest request)
    {
        if (request.Body.Length == 0)
        {
            return [];
        }

        try
        {
            return JsonNode.Parse(request.Body) as JsonObject
                ?? throw new ServiceException("SerializationException", "The body is not a JSON object.");
        }
        catch (JsonException)
        {
            throw new ServiceException("SerializationException", "The body is not JSON.");
        }
    }

    private static WireResponse Write(int status, JsonObject body, string requestId, string? error)
    {
        var headers = new Dictionary<string, string> { ["x-amzn-RequestId"] = requestId };
        if (error is not null)
        {
            headers["x-amzn-ErrorType"] = error;
        }

        return new WireResponse
        {
            Status = status,
            ContentType = "application/x-amz-json-1.1",
            Headers = headers,
            Body = Encoding.UTF8.GetBytes(body.ToJsonString()),
        };
    }

    private void WriteMoments(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToArray())
                {
                    if (_moments.Contains(name) && value is JsonValue && value.GetValueKind() == JsonValueKind.String
                        && WireText.ParseIso8601(value.GetValue<string>()) is { } moment)
                    {
                        members[name] = moment.ToUnixTimeMilliseconds() / 1000.0;
                    }
                    else
                    {
                        WriteMoments(value);
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    WriteMoments(item);
                }

                break;
        }
    }
}
