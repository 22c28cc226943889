using System.Text.Json.Nodes;
using MlOps.Sandbox.CloudFormation;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Time;

namespace MlOps.Unit.Sandbox.CloudFormation;

/// <summary>A world with CloudFormation in it, spoken to as a client would, one call at a time, with a clock that moves when told.</summary>
public abstract class StackTests
{
    internal const string Account = "123456789012";
    internal const string Region = "us-west-2";
    internal const string Topic = """{"Type":"AWS::SNS::Topic","Properties":{"TopicName":"topic-1"}}""";

    private protected StackTests()
    {
        Clock = new SandboxTime(0, new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        World = new World { Time = Clock };
        Host = new TestHost();
        Service = new CloudFormationService(Host);
    }

    internal SandboxTime Clock { get; }

    internal World World { get; private protected set; }

    internal TestHost Host { get; }

    internal CloudFormationService Service { get; }

    internal static string Template(params (string LogicalId, string Resource)[] resources) => Template(resources, "");

    internal static string Template((string LogicalId, string Resource)[] resources, string sections) =>
        $$"""{"Resources":{{{string.Join(',', resources.Select(resource => $"\"{resource.LogicalId}\":{resource.Resource}"))}}}{{(sections.Length > 0 ? "," + sections : "")}}}""";

    internal static string Parameter(string name, string value, string extra = "") =>
        $$"""{"Type":"AWS::SSM::Parameter","Properties":{"Name":"{{name}}","Type":"String","Value":{{value}}}{{extra}}}""";

    internal JsonObject Call(string operation, string input, ICaller? caller = null, string region = Region) => Service.Invoke(new ServiceCall
    {
        World = World,
        AccountId = Account,
        Region = region,
        Partition = "aws",
        Caller = caller ?? Host.Caller,
        Operation = operation,
        Input = JsonNode.Parse(input)!.AsObject(),
        RequestId = "11111111-2222-3333-4444-555555555555",
    });

    internal JsonObject Call(string operation, JsonObject input, ICaller? caller = null) => Call(operation, input.ToJsonString(), caller);

    internal ServiceException Refused(string operation, string input, ICaller? caller = null) =>
        Assert.ThrowsAny<ServiceException>(() => Call(operation, input, caller));

    internal ServiceException Refused(string operation, JsonObject input, ICaller? caller = null) => Refused(operation, input.ToJsonString(), caller);

    /// <summary>Something that no stack has.</summary>
    internal LiveResource Add(string type, string id, string region, JsonObject properties)
    {
        var resource = new LiveResource
        {
            AccountId = Account,
            Region = region,
            Type = type,
            Id = id,
            Properties = properties,
            Created = World.Time.GetUtcNow(),
        };
        World.Resources.Add(resource);
        return resource;
    }

    /// <summary>Creates a stack and lets it come to its end.</summary>
    internal JsonObject Create(string template, string name = "stack", JsonObject? more = null)
    {
        Call("CreateStack", Merge(new JsonObject { ["StackName"] = name, ["TemplateBody"] = template, ["Capabilities"] = new JsonArray("CAPABILITY_NAMED_IAM") }, more));
        Settle();
        return Stack(name);
    }

    /// <summary>Updates a stack and lets it come to its end.</summary>
    internal JsonObject Update(string template, string name = "stack", JsonObject? more = null)
    {
        Call("UpdateStack", Merge(new JsonObject { ["StackName"] = name, ["TemplateBody"] = template, ["Capabilities"] = new JsonArray("CAPABILITY_NAMED_IAM") }, more));
        Settle();
        return Stack(name);
    }

    internal JsonObject Delete(string name = "stack", JsonObject? more = null)
    {
        var id = Stack(name)["StackId"]!.ToString();
        Call("DeleteStack", Merge(new JsonObject { ["StackName"] = name }, more));
        Settle();
        return Stack(id);
    }

    /// <summary>Makes a change set and waits for it.</summary>
    internal JsonObject ChangeSet(string template, string name = "changes", string type = "UPDATE", string stack = "stack", JsonObject? more = null)
    {
        Call("CreateChangeSet", Merge(
            new JsonObject
            {
                ["StackName"] = stack,
                ["ChangeSetName"] = name,
                ["ChangeSetType"] = type,
                ["TemplateBody"] = template,
                ["Capabilities"] = new JsonArray("CAPABILITY_NAMED_IAM"),
            },
            more));
        Clock.Advance(TimeSpan.FromSeconds(10));
        return Described(name, stack);
    }

    internal JsonObject Described(string name = "changes", string stack = "stack") =>
        Call("DescribeChangeSet", new JsonObject { ["StackName"] = stack, ["ChangeSetName"] = name, ["IncludePropertyValues"] = true });

    internal JsonObject Execute(string name = "changes", string stack = "stack", JsonObject? more = null)
    {
        Call("ExecuteChangeSet", Merge(new JsonObject { ["StackName"] = stack, ["ChangeSetName"] = name }, more));
        Settle();
        return Stack(stack);
    }

    internal void Settle() => Clock.Advance(TimeSpan.FromHours(1));

    internal JsonObject Stack(string name = "stack") => Call("DescribeStacks", new JsonObject { ["StackName"] = name })["Stacks"]![0]!.AsObject();

    internal string Status(string name = "stack") => Stack(name)["StackStatus"]!.ToString();

    /// <summary>Events, oldest first, as <c>LogicalId STATUS</c>.</summary>
    internal List<string> Events(string name = "stack") => [.. RawEvents(name).Select(record => $"{record["LogicalResourceId"]} {record["ResourceStatus"]}")];

    internal List<JsonObject> RawEvents(string name = "stack") =>
        [.. Call("DescribeStackEvents", new JsonObject { ["StackName"] = name })["StackEvents"]!.AsArray().Select(record => record!.AsObject()).Reverse()];

    internal string? Reason(string logicalId, string status, string name = "stack") =>
        RawEvents(name).Last(record => record["LogicalResourceId"]!.ToString() == logicalId && record["ResourceStatus"]!.ToString() == status)["ResourceStatusReason"]?.ToString();

    internal JsonObject Resource(string logicalId, string name = "stack") =>
        Call("DescribeStackResource", new JsonObject { ["StackName"] = name, ["LogicalResourceId"] = logicalId })["StackResourceDetail"]!.AsObject();

    internal LiveResource? Live(string type, string id) =>
        World.Resources.All.FirstOrDefault(live => live.Type == type && live.Id == id);

    internal static JsonObject Merge(JsonObject input, JsonObject? more)
    {
        foreach (var (name, value) in more ?? [])
        {
            input[name] = value?.DeepClone();
        }

        return input;
    }
}

/// <summary>A sandbox around the engine whose caller and faults the test decides.</summary>
internal sealed class TestHost : IEngineHost
{
    private readonly Dictionary<string, ICaller> _callers = [];

    public TestCaller Caller { get; } = new("arn:aws:iam::123456789012:user/operator");

    public List<(string LogicalId, ResourceAction Action, string Reason)> Faults { get; } = [];

    public Dictionary<string, ICaller> ServiceRoles { get; } = [];

    public TimeSpan NewRoleDelay { get; set; }

    public ICaller CallerOf(string accountId, string callerArn, string region) => _callers.GetValueOrDefault(callerArn, Caller);

    public ICaller ServiceRole(string roleArn, string region) =>
        ServiceRoles.GetValueOrDefault(roleArn) ?? throw new ServiceException("ValidationError", $"Role {roleArn} is invalid or cannot be assumed");

    public string? ResourceFault(string stackName, string logicalId, string type, ResourceAction action)
    {
        var index = Faults.FindIndex(fault => fault.LogicalId == logicalId && fault.Action == action);
        if (index < 0)
        {
            return null;
        }

        var reason = Faults[index].Reason;
        Faults.RemoveAt(index);
        return reason;
    }
}

/// <summary>A caller that remembers what it was asked for, and denies what the test says.</summary>
internal sealed class TestCaller(string arn, List<AuthorizedCall>? calls = null, HashSet<string>? denied = null, string? via = null) : ICaller
{
    public string Arn => arn;

    public string AccountId => StackTests.Account;

    public string UserId => "AIDAEXAMPLE";

    public List<AuthorizedCall> Calls { get; } = calls ?? [];

    public HashSet<string> Denied { get; } = denied ?? [];

    public void Authorize(string action, string resourceArn, IReadOnlyDictionary<string, IReadOnlyList<string>>? context = null)
    {
        Calls.Add(new AuthorizedCall(action, resourceArn, via, context ?? new Dictionary<string, IReadOnlyList<string>>()));
        if (Denied.Contains(action))
        {
            throw new AccessDeniedException($"User: {arn} is not authorized to perform: {action} on resource: {resourceArn} because no identity-based policy allows the {action} action");
        }
    }

    public ICaller Via(string servicePrincipal) => new TestCaller(arn, Calls, Denied, servicePrincipal);
}

/// <summary>A call that was put to a caller's policies.</summary>
internal sealed record AuthorizedCall(string Action, string Resource, string? Via, IReadOnlyDictionary<string, IReadOnlyList<string>> Context);
