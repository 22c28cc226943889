using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MlOps.Iam;
using MlOps.Iam.Evaluation;

namespace MlOps.Unit.Iam.Judgement;

/// <summary>A call with its policies, in a form that both the evaluator and the simulator can be asked about.</summary>
internal sealed record AuthorizationCase
{
    // Keys that hold lists, whatever the number of their values; the simulator's data says the same.
    private static readonly HashSet<string> Lists = ["aws:TagKeys", "aws:CalledVia", "aws:PrincipalOrgPaths"];

    // Attached to every level by AWS, and by the simulator of its own accord.
    private static readonly NamedPolicy FullAccess = new(
        "RCPFullAWSAccess",
        PolicyDocument.Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}"""));

    public required AuthorizationPrincipal Principal { get; init; }

    public required string Action { get; init; }

    public required string Resource { get; init; }

    public required string ResourceAccountId { get; init; }

    public required ImmutableSortedDictionary<string, ImmutableArray<string>> Context { get; init; }

    public ImmutableArray<JsonObject> Identity { get; init; } = [];

    public JsonObject? Boundary { get; init; }

    public JsonObject? Session { get; init; }

    public JsonObject? ResourcePolicy { get; init; }

    public JsonObject? VpcEndpoint { get; init; }

    public ImmutableArray<ImmutableArray<JsonObject>> ServiceControl { get; init; } = [];

    public ImmutableArray<ImmutableArray<JsonObject>> ResourceControl { get; init; } = [];

    /// <summary>Whether the resource's policy alone opens it: keys and roles.</summary>
    public bool ResourcePolicyIsRequired =>
        Action.StartsWith("kms:", StringComparison.OrdinalIgnoreCase) || Action.StartsWith("sts:AssumeRole", StringComparison.OrdinalIgnoreCase);

    /// <summary>The case as the evaluator takes it.</summary>
    public (AuthorizationRequest Request, PolicySet Policies) ForEvaluator() => (ToRequest(), ToPolicies());

    /// <summary>The call.</summary>
    public AuthorizationRequest ToRequest() => new()
    {
        Principal = Principal,
        Action = Action,
        Resource = Resource,
        ResourceAccountId = ResourceAccountId,
        Context = Context.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase),
    };

    /// <summary>The policies, read from their JSON.</summary>
    public PolicySet ToPolicies() => new()
    {
        Identity = [.. Identity.Select((policy, index) => Named($"identity-{index}", policy)!)],
        Boundary = Named("boundary", Boundary),
        Session = Session is null ? [] : [Named("session", Session)!],
        Resource = Named("resource", ResourcePolicy) ?? (ResourcePolicyIsRequired ? new NamedPolicy("resource", new PolicyDocument()) : null),
        VpcEndpoint = Named("endpoint", VpcEndpoint),
        ServiceControl = [.. ServiceControl.Select(level => level.Select((policy, index) => Named($"scp-{index}", policy)!).ToImmutableArray())],
        ResourceControl =
        [
            .. ResourceControl.Select(level => (ImmutableArray<NamedPolicy>)[FullAccess, .. level.Select((policy, index) => Named($"rcp-{index}", policy)!)]),
        ],
    };

    /// <summary>The case as the simulator takes it, in one line.</summary>
    public string ForSimulator()
    {
        var simulation = new JsonObject
        {
            ["request"] = new JsonObject
            {
                ["principal"] = Principal.IsAnonymous ? new JsonObject { ["type"] = "Anonymous" } : Principal.Arn,
                ["action"] = Action,
                ["resource"] = new JsonObject { ["resource"] = Resource, ["accountId"] = ResourceAccountId },
                ["contextVariables"] = new JsonObject(Context.Select(key => KeyValuePair.Create(key.Key, Values(key.Key, key.Value)))),
            },
            ["identityPolicies"] = List("identity", Identity),
            ["serviceControlPolicies"] = Levels("scp", ServiceControl),
            ["resourceControlPolicies"] = Levels("rcp", ResourceControl),
        };
        AddIfThere(simulation, "sessionPolicy", Session?.DeepClone());
        AddIfThere(simulation, "resourcePolicy", ResourcePolicy?.DeepClone());
        AddIfThere(simulation, "permissionBoundaryPolicies", Boundary is null ? null : List("boundary", [Boundary]));
        AddIfThere(simulation, "vpcEndpointPolicies", VpcEndpoint is null ? null : List("endpoint", [VpcEndpoint]));
        return simulation.ToJsonString();
    }

    /// <summary>Tells the case from others: 12 hexadecimal digits.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ForSimulator())))[..12];

    private static NamedPolicy? Named(string name, JsonObject? policy) => policy is null ? null : new NamedPolicy(name, PolicyDocument.Parse(policy));

    private static JsonNode? Values(string key, ImmutableArray<string> values) =>
        Lists.Contains(key) ? new JsonArray([.. values.Select(value => (JsonNode?)value)]) : values.Single();

    private static JsonArray List(string name, ImmutableArray<JsonObject> policies) => new(
        [.. policies.Select((policy, index) => (JsonNode?)new JsonObject { ["name"] = $"{name}-{index}", ["policy"] = policy.DeepClone() })]);

    private static JsonArray Levels(string name, ImmutableArray<ImmutableArray<JsonObject>> levels) => new(
        [.. levels.Select((level, index) => (JsonNode?)new JsonObject { ["orgIdentifier"] = $"level-{index}", ["policies"] = List(name, level) })]);

    private static void AddIfThere(JsonObject simulation, string name, JsonNode? value)
    {
        if (value is not null)
        {
            simulation[name] = value;
        }
    }
}
