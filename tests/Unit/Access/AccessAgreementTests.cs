using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MlOps.Aws;
using MlOps.Access;
using MlOps.OperatorPolicies;
using MlOps.Sandbox;
using MlOps.Sandbox.State;
using MlOps.Unit.Deployments;

namespace MlOps.Unit.Access;

/// <summary>An account's details and the sandbox's simulator give the same answers for the same users and roles.</summary>
public sealed class AccessAgreementTests : IDisposable
{
    private const string Account = "123456789012";

    private static readonly string[] Documents =
    [
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":["arn:aws:s3:::a*","arn:aws:s3:::a*/*"]},{"Effect":"Deny","Action":"s3:Delete*","Resource":"*"}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","NotAction":"iam:*","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"us-west-2"}}}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:PassRole","Resource":"*","Condition":{"StringEquals":{"iam:PassedToService":["sagemaker.amazonaws.com","codebuild.amazonaws.com"]}}}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::home/${aws:PrincipalTag/team}/*"},{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/team/*"}}}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:ListBucket","ssm:GetParameter*"],"Resource":"*","Condition":{"StringLike":{"aws:userid":"*"},"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}}]}""",
    ];

    private readonly string _file = Path.GetTempFileName();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(_file);

    public static TheoryData<int, int, bool, bool> Entities()
    {
        var data = new TheoryData<int, int, bool, bool>();
        foreach (var (policies, boundary) in new[] { (1, -1), (2, -1), (4, -1), (8, -1), (16, -1), (32, -1), (6, -1), (63, -1), (1, 1), (1, 2), (3, 5), (8, 0), (0, 0), (48, 4) })
        {
            foreach (var isRole in new[] { true, false })
            {
                data.Add(policies, boundary, isRole, policies % 3 == 0);
            }
        }

        return data;
    }

    // Which documents an entity has is told by the bits of a number.
    [Theory]
    [MemberData(nameof(Entities))]
    public async Task Both_decide_alike(int policies, int boundary, bool isRole, bool isTagged)
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions { AccountId = Account });
        var entity = Make(policies, boundary, isRole, isTagged);
        Put(sandbox, entity, isRole, boundary);
        await File.WriteAllTextAsync(_file, Details(entity, isRole, boundary), Token);
        using var session = await SessionFactory.OpenAsync(new SessionRequest { ExpectedAccountId = Account, ExpectedRegion = "us-west-2" }, new RecordingObserver(), new SessionEnvironment { Variable = _ => null }, sandbox, Token);
        var arn = entity["Arn"]!.GetValue<string>();
        var online = await AccessCheck.OnlineAsync(session, arn, Token);
        var offline = AccessCheck.Offline(_file, arn, Account, "us-west-2", new RecordingObserver());

        string[] actions = ["s3:GetObject", "s3:DeleteObject", "s3:ListBucket", "iam:PassRole", "ssm:GetParameter", "sts:GetCallerIdentity", "ec2:DescribeVpcs"];
        string[] resources = ["*", "arn:aws:s3:::abc", "arn:aws:s3:::abc/d", "arn:aws:s3:::home/ml/x", "arn:aws:ssm:eu-west-1:123456789012:parameter/p", "arn:aws:iam::123456789012:role/r"];
        var compared = 0;
        foreach (var context in new[] { Keys(), Keys(("iam:PassedToService", "codebuild.amazonaws.com")), Keys(("aws:SourceIp", "10.1.2.3")), Keys(("aws:RequestedRegion", "eu-west-1")) })
        {
            compared += AssertAlike((await online.AskAsync(actions, resources, context, Token)).Answers, (await offline.AskAsync(actions, resources, context, Token)).Answers);
        }

        var operatorPolicies = OperatorPolicy.Of(DeploymentBed.Product(), new OperatorPolicyOptions());
        compared += AssertAlike((await online.AskAsync(operatorPolicies, Keys(), Token)).Answers, (await offline.AskAsync(operatorPolicies, Keys(), Token)).Answers);
        Assert.InRange(compared, 200, 1000);
    }

    private static int AssertAlike(ImmutableArray<MlAccess> online, ImmutableArray<MlAccess> offline)
    {
        Assert.Equal(online.Select(Text), offline.Select(Text));
        return online.Length;
    }

    private static string Text(MlAccess access) => $"{access} {string.Join(',', access.MissingContext)}";

    private static ImmutableDictionary<string, ImmutableArray<string>> Keys(params (string Key, string Value)[] keys) =>
        keys.ToImmutableDictionary(key => key.Key, key => ImmutableArray.Create(key.Value), StringComparer.OrdinalIgnoreCase);

    private static JsonObject Make(int policies, int boundary, bool isRole, bool isTagged)
    {
        var kind = isRole ? "Role" : "User";
        var entity = new JsonObject
        {
            [$"{kind}Name"] = "somebody",
            [$"{kind}Id"] = isRole ? "AROA1" : "AIDA1",
            ["Path"] = "/team/",
            ["Arn"] = $"arn:aws:iam::{Account}:{kind.ToLowerInvariant()}/team/somebody",
            ["Tags"] = isTagged ? new JsonArray(new JsonObject { ["Key"] = "team", ["Value"] = "ml" }) : new JsonArray(),
            [$"{kind}PolicyList"] = new JsonArray([.. Enumerable.Range(0, Documents.Length).Where(index => (policies & (1 << index)) != 0)
                .Select(index => (JsonNode?)new JsonObject { ["PolicyName"] = $"p{index}", ["PolicyDocument"] = JsonNode.Parse(Documents[index]) })]),
        };
        if (boundary >= 0)
        {
            entity["PermissionsBoundary"] = new JsonObject { ["PermissionsBoundaryArn"] = BoundaryArn };
        }

        return entity;
    }

    private const string BoundaryArn = $"arn:aws:iam::{Account}:policy/limit";

    private static void Put(EmbeddedAws sandbox, JsonObject entity, bool isRole, int boundary)
    {
        var kind = isRole ? "Role" : "User";
        var properties = entity.DeepClone().AsObject();
        properties["Policies"] = properties[$"{kind}PolicyList"]!.DeepClone();
        properties.Remove($"{kind}PolicyList");
        if (boundary >= 0)
        {
            properties["PermissionsBoundary"] = BoundaryArn;
            Add(sandbox, "AWS::IAM::ManagedPolicy", BoundaryArn, new JsonObject { ["Arn"] = BoundaryArn, ["PolicyDocument"] = JsonNode.Parse(Documents[boundary]) });
        }

        Add(sandbox, $"AWS::IAM::{kind}", "somebody", properties);
    }

    private static void Add(EmbeddedAws sandbox, string type, string id, JsonObject properties) => sandbox.World.Resources.Add(
        new LiveResource { AccountId = Account, Region = ResourceStore.Global, Type = type, Id = id, Properties = properties, Created = sandbox.World.Time.GetUtcNow() });

    private static string Details(JsonObject entity, bool isRole, int boundary) => new JsonObject
    {
        ["UserDetailList"] = isRole ? new JsonArray() : new JsonArray(entity.DeepClone()),
        ["GroupDetailList"] = new JsonArray(),
        ["RoleDetailList"] = isRole ? new JsonArray(entity.DeepClone()) : new JsonArray(),
        ["Policies"] = boundary < 0 ? new JsonArray() : new JsonArray(new JsonObject
        {
            ["PolicyName"] = "limit",
            ["Arn"] = BoundaryArn,
            ["PolicyVersionList"] = new JsonArray(new JsonObject { ["VersionId"] = "v1", ["IsDefaultVersion"] = true, ["Document"] = JsonNode.Parse(Documents[boundary]) }),
        }),
    }.ToJsonString();
}
