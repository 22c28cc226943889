using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using MlOps.Sandbox;
using MlOps.Sandbox.Identity;

namespace MlOps.Unit.Sandbox;

/// <summary>Writes requests by hand and reads answers as they stand on the wire.</summary>
internal sealed class RawClient(EmbeddedAws sandbox, string account = RawClient.Account)
{
    public const string Account = "123456789012";
    public const string Region = "us-west-2";

    public string AccessKeyId { get; init; } = Identities.OperatorKey(account);

    public string? SessionToken { get; init; }

    /// <summary>Calls an operation of a JSON service.</summary>
    public async Task<JsonObject> Json(string service, string operation, string input)
    {
        using var response = await SendJson(service, operation, input);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
        return response.IsSuccessStatusCode ? body : throw new RawFailure(body["__type"]!.GetValue<string>(), (body["message"] ?? body["Message"])?.GetValue<string>() ?? "", (int)response.StatusCode);
    }

    /// <summary>Calls an operation of a query service.</summary>
    public async Task<XElement> Query(string service, string operation, params (string Name, string Value)[] parameters)
    {
        var form = parameters.Prepend(("Action", operation)).Select(pair => new KeyValuePair<string, string>(pair.Item1, pair.Item2));
        using var response = await Send(service, new HttpRequestMessage(HttpMethod.Post, $"https://{service}.{Region}.amazonaws.com/") { Content = new FormUrlEncodedContent(form) });
        var body = XElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return response.IsSuccessStatusCode ? body : throw Failure(body, response.StatusCode);
    }

    public async Task<HttpResponseMessage> SendJson(string service, string operation, string input)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"https://{service}.{Region}.amazonaws.com/")
        {
            Content = new StringContent(input, Encoding.UTF8, "application/x-amz-json-1.1"),
        };
        request.Headers.TryAddWithoutValidation("X-Amz-Target", $"Target.{operation}");
        return await Send(service, request);
    }

    public async Task<HttpResponseMessage> Send(string service, HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential={AccessKeyId}/20260101/{Region}/{service}/aws4_request, SignedHeaders=host, Signature=00");
        if (SessionToken is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Amz-Security-Token", SessionToken);
        }

        return await sandbox.HttpClientFactory.CreateHttpClient(null).SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static RawFailure Failure(XElement body, HttpStatusCode status)
    {
        var error = body.DescendantsAndSelf().First(element => element.Name.LocalName == "Error");
        string Text(string name) => error.Elements().First(element => element.Name.LocalName == name).Value;
        return new RawFailure(Text("Code"), Text("Message"), (int)status);
    }
}

/// <summary>A refusal as it stands on the wire.</summary>
internal sealed class RawFailure(string code, string message, int status) : Exception($"{code}: {message}")
{
    public string Code { get; } = code;

    public string Text { get; } = message;

    public int Status { get; } = status;
}
