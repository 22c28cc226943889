using System.Text.Json.Nodes;
using Amazon;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.Deployments.Publishing;
using MlOps.Iam;
using MlOps.Sandbox;

namespace MlOps.Unit.Deployments.Publishing;

/// <summary>A sandbox of its own, and policies that are published into it. Each run has a session of its own, as each command has.</summary>
internal sealed class PublishBed : IAsyncDisposable
{
    public const string Account = "123456789012";
    public const string Arn = $"arn:aws:iam::{Account}:policy/reader";
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    /// <param name="statements">What the caller may do; null for an administrator.</param>
    public PublishBed(string? statements = null)
    {
        Aws = EmbeddedAws.Create(statements is null ? new EmbeddedAwsOptions() : new EmbeddedAwsOptions
        {
            EnforceIam = true,
            CallerPolicies = new Dictionary<string, JsonObject> { ["operator"] = JsonNode.Parse($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""")!.AsObject() },
        });
        Iam = new AmazonIdentityManagementServiceClient(
            Aws.CredentialsFor(Account), new AmazonIdentityManagementServiceConfig { RegionEndpoint = RegionEndpoint.USWest2, HttpClientFactory = Aws.HttpClientFactory, MaxErrorRetry = 0 });
    }

    public EmbeddedAws Aws { get; }

    public RecordingObserver Observer { get; } = new();

    /// <summary>Somebody else's client.</summary>
    public AmazonIdentityManagementServiceClient Iam { get; }

    /// <summary>Called with each operation of IAM before it arrives.</summary>
    public Action<string>? BeforeCall { get; set; }

    public IEnumerable<string> Writes => Aws.Calls.Calls.Where(call => call.Service == "iam" && !call.IsReadOnly).Select(call => call.Operation);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A policy that lets somebody read a bucket.</summary>
    public static MlPolicy Policy(string bucket = "data", string name = "reader") => PolicyReading.Read(Json(bucket), name);

    public static string Json(string bucket) => $$"""{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":["s3:GetObject","s3:ListBucket"],"Resource":["arn:aws:s3:::{{bucket}}","arn:aws:s3:::{{bucket}}/*"]}]}""";

    public async Task<MlPublishedPolicy> PublishAsync(MlPolicy policy, PublishOptions? options = null, CancellationToken? cancellationToken = null)
    {
        using var transport = new AnsweringTransport(Aws, See);
        using var session = await OpenAsync(transport);
        var operation = new PublishOperation(session, Observer);
        var entities = await operation.FindEntitiesAsync(options ?? new(), Token);
        return await operation.ExecuteAsync(await operation.PlanAsync(policy, options ?? new(), entities, Token), cancellationToken ?? Token);
    }

    public async Task<MlPublishedPolicy> PlanAsync(MlPolicy policy, PublishOptions? options = null)
    {
        using var session = await OpenAsync(Aws);
        var operation = new PublishOperation(session, Observer);
        return (await operation.PlanAsync(policy, options ?? new(), await operation.FindEntitiesAsync(options ?? new(), Token), Token)).Planned;
    }

    /// <summary>Plans all of them, and checks what they attach together.</summary>
    public async Task CheckAsync(IEnumerable<MlPolicy> policies, PublishOptions options)
    {
        using var session = await OpenAsync(Aws);
        var operation = new PublishOperation(session, Observer);
        var entities = await operation.FindEntitiesAsync(options, Token);
        var plans = new List<PublishPlan>();
        foreach (var policy in policies)
        {
            plans.Add(await operation.PlanAsync(policy, options, entities, Token));
        }

        operation.CheckAttachments(plans);
    }

    public Task<MlOpsException> FailAsync(MlPolicy policy, PublishOptions? options = null) => Assert.ThrowsAsync<MlOpsException>(() => PublishAsync(policy, options));

    /// <summary>The versions that there are, the default with a star, and what the default says.</summary>
    public async Task<(string Versions, string Document)> ReadAsync(string arn = Arn)
    {
        var versions = (await Iam.ListPolicyVersionsAsync(new ListPolicyVersionsRequest { PolicyArn = arn }, Token)).Versions;
        var standard = versions.Single(version => version.IsDefaultVersion == true).VersionId;
        var document = (await Iam.GetPolicyVersionAsync(new GetPolicyVersionRequest { PolicyArn = arn, VersionId = standard }, Token)).PolicyVersion.Document;
        return (string.Join(' ', versions.Select(version => version.VersionId + (version.VersionId == standard ? "*" : "")).Order(StringComparer.Ordinal)), Uri.UnescapeDataString(document));
    }

    public async Task<IReadOnlyDictionary<string, string>> TagsAsync() =>
        ((await Iam.GetPolicyAsync(new GetPolicyRequest { PolicyArn = Arn }, Token)).Policy.Tags ?? []).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);

    /// <summary>Publishes versions until there are five, the last of them the default.</summary>
    public async Task FillAsync()
    {
        for (var number = 1; number <= 5; number++)
        {
            await PublishAsync(Policy($"data{number}"));
        }

        Assert.Equal("v1 v2 v3 v4 v5*", (await ReadAsync()).Versions);
    }

    public async Task MakeRoleAsync(string name, string path = "/") =>
        await Iam.CreateRoleAsync(new CreateRoleRequest { RoleName = name, Path = path, AssumeRolePolicyDocument = Trust }, Token);

    public async Task MakeGroupAsync(string name) => await new Sandbox.RawClient(Aws).Query("iam", "CreateGroup", ("GroupName", name), ("Path", "/ml/"));

    public IEnumerable<string> AttachedTo(string arn = Arn) => Aws.World.Resources.All
        .Where(resource => (resource.Properties["ManagedPolicyArns"] as JsonArray ?? []).Any(attached => attached!.GetValue<string>() == arn))
        .Select(resource => resource.Id).Order(StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        Iam.Dispose();
        await Aws.DisposeAsync();
    }

    private async Task<AwsSession> OpenAsync(IAwsTransport transport) => await SessionFactory.OpenAsync(
        new SessionRequest { Region = "us-west-2", ExpectedAccountId = Account }, Observer, new SessionEnvironment { Variable = _ => null }, transport, Token);

    private string? See(HttpRequestMessage request)
    {
        var body = request.Content?.ReadAsStringAsync(CancellationToken.None).GetAwaiter().GetResult() ?? "";
        if (request.RequestUri!.Host.StartsWith("iam", StringComparison.Ordinal))
        {
            BeforeCall?.Invoke(body.Split('&').First(part => part.StartsWith("Action=", StringComparison.Ordinal))["Action=".Length..]);
        }

        return null;
    }
}
