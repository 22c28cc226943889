using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>CloudFormation's API.</summary>
internal sealed partial class CloudFormationService : AwsService
{
    private readonly IEngineHost _host;

    /// <summary>Makes the service.</summary>
    /// <param name="host">The sandbox around it.</param>
    public CloudFormationService(IEngineHost host)
        : base("cloudformation")
    {
        _host = host;
        AddChangeSetOperations();
        AddStackOperations();
        AddReadingOperations();
        AddTemplateOperations();
        AddDriftOperations();
    }

    /// <summary>Lets all stacks come up to the clock. Comes before every request to whatever service.</summary>
    public void Advance(World world) => new StackEngine(world, _host).Advance();

    /// <summary>When something falls due next in any stack; null where nothing runs.</summary>
    public DateTimeOffset? NextMoment(World world) => new StackEngine(world, _host).NextMoment;

    /// <summary>How many stacks there are, deleted ones not counted.</summary>
    public static int CountStacks(World world) => LiveStacks(world).Count();

    /// <summary>The names of the stacks there are, of every account and region, in order, deleted ones left out.</summary>
    public static IReadOnlyList<string> ListStackNames(World world) =>
        [.. LiveStacks(world).Select(stack => stack.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Where a stack was made or changed last; null where there is none.</summary>
    /// <param name="world">Everything that the sandbox knows.</param>
    /// <param name="accountId">Twelve digits; null for any account.</param>
    public static (string AccountId, string Region)? FindLastDeployment(World world, string? accountId)
    {
        var last = LiveStacks(world).Where(stack => accountId is null || stack.AccountId == accountId).MaxBy(stack => stack.Updated ?? stack.Created);
        return last is null ? null : (last.AccountId, last.Region);
    }

    private static IEnumerable<StackRecord> LiveStacks(World world) => world.Section<CloudFormationState>().Stacks.Where(stack => !stack.IsDeleted);

    private void Answer(string operation, Func<ServiceCall, StackEngine, JsonObject> answer) => On(operation, call =>
    {
        var engine = new StackEngine(call.World, _host);
        engine.Advance();
        var result = answer(call, engine);

        // What falls due at this very moment happens before the next request sees it.
        engine.Advance();
        return result;
    });

    private static void Authorize(ServiceCall call, StackRecord? stack, string? name = null) =>
        call.Caller.Authorize(
            $"cloudformation:{call.Operation}",
            stack?.StackId ?? (name is null ? "*" : $"arn:{call.Partition}:cloudformation:{call.Region}:{call.AccountId}:stack/{name}/*"),
            new RequestKeys().Set("cloudformation:RoleArn", call.Input.Text("RoleARN")));

    /// <summary>A stack by its name, or its ARN: deleted ones are found by ARN only.</summary>
    private static StackRecord? Find(ServiceCall call, StackEngine engine, string name) =>
        engine.State.Stacks.LastOrDefault(stack => stack.AccountId == call.AccountId && stack.Region == call.Region
            && (stack.StackId == name || (stack.Name == name && !stack.IsDeleted)));

    private static StackRecord Existing(ServiceCall call, StackEngine engine, string name) => Find(call, engine, name) ?? throw Refusals.NoStackWithId(name);

    /// <summary>The stack that a request names; the caller must be allowed the operation on it.</summary>
    private static StackRecord Stack(ServiceCall call, StackEngine engine, Func<string, ServiceException>? missing = null)
    {
        var name = call.Input.Required("StackName");
        var stack = Find(call, engine, name);
        Authorize(call, stack, name.StartsWith("arn:", StringComparison.Ordinal) ? null : name);
        return stack ?? throw (missing ?? Refusals.NoStackWithId)(name);
    }

    /// <summary>
    /// A token makes a repeated request harmless: the same one does nothing again, another one with the same token is refused.
    /// </summary>
    /// <returns>Whether this very request was made before.</returns>
    private static bool IsRepeated(ServiceCall call, StackRecord stack, string member = "ClientRequestToken")
    {
        if (call.Input.Text(member) is not { } token)
        {
            return false;
        }

        var request = $"{call.Operation} {call.Input.ToJsonString()}";
        if (!stack.Tokens.TryGetValue(token, out var known))
        {
            stack.Tokens[token] = request;
            return false;
        }

        return known == request ? true : throw Refusals.TokenExists();
    }

    private static StackRecord NewStack(ServiceCall call, StackEngine engine, string name, string status)
    {
        var stack = new StackRecord
        {
            StackId = $"arn:{call.Partition}:cloudformation:{call.Region}:{call.AccountId}:stack/{name}/{engine.NewId($"{call.AccountId}/{call.Region}/{name}/{call.World.Time.GetUtcNow().Ticks}")}",
            Name = name,
            AccountId = call.AccountId,
            Region = call.Region,
            Partition = call.Partition,
            Status = status,
            Created = call.World.Time.GetUtcNow(),
        };
        engine.State.Stacks.Add(stack);
        return stack;
    }

    /// <summary>The stack that a request is about to make, without an id.</summary>
    private static StackRecord Unmade(ServiceCall call) => new()
    {
        StackId = "",
        Name = call.Input.Required("StackName"),
        AccountId = call.AccountId,
        Region = call.Region,
        Partition = call.Partition,
        Status = StackStatus.ReviewInProgress,
        Created = call.World.Time.GetUtcNow(),
    };

    private static void CheckName(string name, string member, string text)
    {
        if (!NamePattern().IsMatch(name) || name.Length > 128)
        {
            throw Refusals.Constraint(name, member, text);
        }
    }

    private static Page<T> PageOf<T>(ServiceCall call, IEnumerable<T> items, int size = 100) =>
        Page.Of(items, call.Input.Text("NextToken"), size, () => Refusals.Validation("Invalid NextToken"));

    [GeneratedRegex("^[a-zA-Z][-a-zA-Z0-9]*$")]
    private static partial Regex NamePattern();
}
