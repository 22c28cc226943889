using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Amazon.Runtime;

namespace MlOps.Unit.Aws;

/// <summary>One request as it reached the wire, with the access key of its signature; null where it is not signed.</summary>
internal sealed record SentRequest(Uri Uri, string? Signer, string Body, HttpRequestMessage Message)
{
    /// <summary>The operation of the query protocol; null in others.</summary>
    public string? Action => Parameter("Action");

    /// <summary>The token that went along with the signature.</summary>
    public string? SessionToken => Message.Headers.TryGetValues("X-Amz-Security-Token", out var values) ? values.Single() : null;

    /// <summary>A parameter of the query protocol.</summary>
    public string? Parameter(string name) =>
        Body.Split('&').Select(pair => pair.Split('=', 2)).Where(pair => pair[0] == name).Select(pair => Uri.UnescapeDataString(pair[1])).FirstOrDefault();
}

/// <summary>Stands in for AWS in process: answers by a function, and records what reached it and who signed.</summary>
internal sealed partial class FakeAws : HttpClientFactory
{
    private readonly Func<SentRequest, HttpResponseMessage> _answer;

    public FakeAws(Func<SentRequest, HttpResponseMessage> answer) => _answer = answer;

    public ConcurrentQueue<SentRequest> Sent { get; } = new();

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => true;

    public override string? GetConfigUniqueString(IClientConfig clientConfig) => null;

    public static HttpResponseMessage Xml(string body, HttpStatusCode status = HttpStatusCode.OK) => Answer(body, "text/xml", status);

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) => Answer(body, "application/json", status);

    /// <summary>STS: a role named R yields the access key ASIA-R; anybody who calls is user/caller of account 111122223333.</summary>
    public static HttpResponseMessage Sts(SentRequest request, DateTimeOffset expiration) =>
        request.Action switch
        {
            "AssumeRole" or "AssumeRoleWithWebIdentity" => Xml(
                $"""
                <{request.Action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><{request.Action}Result><Credentials>
                <AccessKeyId>ASIA-{request.Parameter("RoleArn")!.Split('/')[^1]}</AccessKeyId><SecretAccessKey>role-secret</SecretAccessKey>
                <SessionToken>role-token</SessionToken><Expiration>{expiration:yyyy-MM-ddTHH:mm:ssZ}</Expiration></Credentials>
                </{request.Action}Result><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></{request.Action}Response>
                """),
            "GetCallerIdentity" => Xml(
                """
                <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
                <Arn>arn:aws:iam::111122223333:user/caller</Arn><UserId>AIDACALLER</UserId><Account>111122223333</Account>
                </GetCallerIdentityResult><ResponseMetadata><RequestId>r-2</RequestId></ResponseMetadata></GetCallerIdentityResponse>
                """),
            _ => Error("InvalidAction", $"What is {request.Action}?", HttpStatusCode.BadRequest),
        };

    public static HttpResponseMessage Error(string code, string message, HttpStatusCode status) =>
        Xml(
            $"""
            <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>{code}</Code>
            <Message>{message}</Message></Error><RequestId>r-error</RequestId></ErrorResponse>
            """,
            status);

    private static HttpResponseMessage Answer(string body, string type, HttpStatusCode status) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, type) };

    [GeneratedRegex("Credential=([^/]+)/")]
    private static partial Regex Signer();

    private sealed class Handler(FakeAws aws) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var signer = request.Headers.TryGetValues("Authorization", out var values) ? Signer().Match(values.Single()).Groups[1].Value : null;
            var sent = new SentRequest(request.RequestUri!, signer, body, request);
            aws.Sent.Enqueue(sent);
            return aws._answer(sent);
        }
    }
}
