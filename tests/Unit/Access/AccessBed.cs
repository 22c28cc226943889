using System.Collections.Immutable;
using System.Net;
using MlOps.Aws;
using MlOps.Access;
using MlOps.Unit.Aws;

namespace MlOps.Unit.Access;

/// <summary>IAM and STS that answer what a test says: a caller, its role, and a simulator that allows everything but what it is told.</summary>
internal sealed class AccessBed : IDisposable
{
    private readonly SessionBed _bed = new();

    public AccessBed() => _bed.Answer = Answer;

    public string CallerArn { get; set; } = "arn:aws:iam::111122223333:user/caller";

    /// <summary>The ARN of the role that GetRole finds; null where it is denied.</summary>
    public string? RoleArn { get; set; }

    /// <summary>What the simulator says of an action and a resource, as members of the result.</summary>
    public Func<string, string, string> Result { get; set; } = (_, _) => "<EvalDecision>allowed</EvalDecision>";

    /// <summary>All results of a request as they stand on the wire, where they are not one for each action and resource.</summary>
    public Func<SentRequest, string>? Results { get; set; }

    /// <summary>Refuses the simulation.</summary>
    public (string Code, string Message, HttpStatusCode Status)? Refusal { get; set; }

    /// <summary>How many results a page has at most.</summary>
    public int PageSize { get; set; } = 1000;

    public IEnumerable<SentRequest> Simulations => _bed.Aws.Sent.Where(sent => sent.Action == "SimulatePrincipalPolicy");

    public IEnumerable<string?> Operations => _bed.Aws.Sent.Select(sent => sent.Action);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task<AccessReport> AskAsync(string[] actions, string[] resources, string? principal = null, params (string Key, string[] Values)[] context)
    {
        using var session = await OpenAsync();
        return await (await AccessCheck.OnlineAsync(session, principal, Token)).AskAsync(actions, resources, Keys(context), Token);
    }

    public async Task<AccessReport> AskAsync(MlPolicy policy)
    {
        using var session = await OpenAsync();
        return await (await AccessCheck.OnlineAsync(session, null, Token)).AskAsync([policy], Keys([]), Token);
    }

    public Task<MlOpsException> RefusalAsync(string? principal = null) => Assert.ThrowsAsync<MlOpsException>(() => AskAsync(["s3:GetObject"], ["arn:aws:s3:::a/b"], principal));

    public void Dispose() => _bed.Dispose();

    /// <summary>The items of a list of a request.</summary>
    public static IReadOnlyList<string> List(SentRequest request, string name) =>
        [.. Enumerable.Range(1, 2000).Select(index => request.Parameter($"{name}.member.{index}")).TakeWhile(value => value is not null).Select(value => value!)];

    private Task<AwsSession> OpenAsync() => _bed.OpenAsync(new SessionRequest { AccessKey = "AKIA1", SecretKey = "secret", Region = "eu-west-1" });

    private static ImmutableDictionary<string, ImmutableArray<string>> Keys((string Key, string[] Values)[] keys) =>
        keys.ToImmutableDictionary(key => key.Key, key => key.Values.ToImmutableArray(), StringComparer.OrdinalIgnoreCase);

    private HttpResponseMessage? Answer(SentRequest request) => request.Action switch
    {
        "GetCallerIdentity" => Xml("GetCallerIdentity", $"<Arn>{CallerArn}</Arn><UserId>AIDACALLER</UserId><Account>{CallerArn.Split(':')[4]}</Account>"),
        "GetRole" when RoleArn is null => FakeAws.Error("AccessDenied", $"User: {CallerArn} is not authorized to perform: iam:GetRole on resource: role x because no identity-based policy allows the iam:GetRole action", HttpStatusCode.Forbidden),
        "GetRole" => Xml("GetRole", $"<Role><Path>/</Path><Arn>{RoleArn}</Arn><RoleName>{request.Parameter("RoleName")}</RoleName><RoleId>AROA</RoleId><CreateDate>2026-01-01T00:00:00Z</CreateDate></Role>"),
        "SimulatePrincipalPolicy" when Refusal is { } refusal => FakeAws.Error(refusal.Code, refusal.Message, refusal.Status),
        "SimulatePrincipalPolicy" when Results is not null => Xml("SimulatePrincipalPolicy", $"<EvaluationResults>{Results(request)}</EvaluationResults><IsTruncated>false</IsTruncated>"),
        "SimulatePrincipalPolicy" => Simulate(request),
        _ => null,
    };

    private HttpResponseMessage Simulate(SentRequest request)
    {
        var pairs = (from action in List(request, "ActionNames") from resource in List(request, "ResourceArns") select (Action: action, Resource: resource)).ToList();
        var start = int.Parse(request.Parameter("Marker") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        var end = Math.Min(start + PageSize, pairs.Count);
        var results = string.Concat(pairs[start..end].Select(pair =>
            $"<member><EvalActionName>{pair.Action}</EvalActionName><EvalResourceName>{pair.Resource}</EvalResourceName>{Result(pair.Action, pair.Resource)}</member>"));
        return Xml("SimulatePrincipalPolicy", $"<EvaluationResults>{results}</EvaluationResults><IsTruncated>{(end < pairs.Count ? "true" : "false")}</IsTruncated>{(end < pairs.Count ? $"<Marker>{end}</Marker>" : "")}");
    }

    private static HttpResponseMessage Xml(string operation, string body) => FakeAws.Xml(
        $"<{operation}Response xmlns=\"{(operation == "GetCallerIdentity" ? "https://sts.amazonaws.com/doc/2011-06-15/" : "https://iam.amazonaws.com/doc/2010-05-08/")}\"><{operation}Result>{body}</{operation}Result><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></{operation}Response>");
}
