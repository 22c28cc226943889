using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MlOps.CloudFormation.Templates;
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
    public static int CountStacks(World world) => world.Section<CloudFormationState>().Stacks.Count(stack => !stack.IsDeleted);

    /// <summary>The names of the stacks there are, of every account and region, deleted ones left out.</summary>
    public static IEnumerable<string> StackNames(World world) =>
        world.Section<CloudFormationState>().Stacks.Where(stack => !stack.IsDeleted).Select(stack => stack.Name);

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
        call.Caller.Authorize($"cloudformation:{call.Operation}", stack?.StackId ?? (name is null ? "*" : $"arn:{call.Partition}:cloudformation:{call.Region}:{call.AccountId}:stack/{name}/*"));

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

    private static (string Body, Template Template) ReadTemplate(ServiceCall call, StackRecord? stack)
    {
        var input = call.Input;
        if (input.Flag("UsePreviousTemplate") && stack?.Deployment is { } deployment)
        {
            return (deployment.TemplateBody, StackModel.Parse(deployment.TemplateBody));
        }

        if (input.Text("TemplateURL") is not null)
        {
            throw Refusals.Validation("TemplateURL must be a supported URL.");
        }

        var body = input.Text("TemplateBody") ?? throw Refusals.Validation("Either Template URL or Template Body must be specified.");
        return (body, StackModel.Read(body));
    }

    private static DeploymentRecord ReadDeployment(ServiceCall call, StackRecord? stack)
    {
        var (body, template) = ReadTemplate(call, stack);
        TemplateLimits.Check(template);
        CheckResourceTypes(call, template);
        var capabilities = call.Input.Texts("Capabilities");
        StackModel.CheckCapabilities(template, capabilities);
        var deployment = new DeploymentRecord
        {
            TemplateBody = body,
            Parameters = new ParameterResolution(call, template, stack?.Deployment).Resolve(),
            Tags = call.Input["Tags"] is null && stack?.Deployment is { } former ? new(former.Tags) : ReadTags(call),
            Capabilities = [.. capabilities],
            NotificationArns = call.Input["NotificationARNs"] is null ? stack?.Deployment?.NotificationArns ?? [] : [.. call.Input.Texts("NotificationARNs")],
            RollbackConfiguration = (call.Input["RollbackConfiguration"] ?? stack?.Deployment?.RollbackConfiguration)?.DeepClone().AsObject() ?? [],
        };
        CheckTransformed(call, stack, template, deployment);
        return deployment;
    }

    /// <summary>
    /// Checks what is known with the parameters: rules, and what transforms make. A change set's transforms run while it is made, so that they
    /// fail the change set.
    /// </summary>
    private static void CheckTransformed(ServiceCall call, StackRecord? stack, Template template, DeploymentRecord deployment)
    {
        var context = new StackReferences(call.World, stack ?? Unmade(call), deployment).Context;
        Refusals.OfTemplate(() => TemplateRules.Check(template, context));
        if (call.Operation != "CreateChangeSet" && TemplateTransforms.AreOpen(template))
        {
            var transformed = StackModel.Transformed(template, context);
            TemplateLimits.Check(transformed);
            StackModel.CheckCapabilities(transformed, deployment.Capabilities);
        }
    }

    private static Dictionary<string, string> ReadTags(ServiceCall call)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in call.Input.Pairs("Tags"))
        {
            if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            {
                throw Refusals.Validation("aws: prefixed tag key names are not allowed for external use.");
            }

            if (!tags.TryAdd(key, value))
            {
                throw Refusals.Validation($"Duplicate tag keys found. Please use unique tag keys: [{key}]");
            }
        }

        return tags.Count <= 50 ? tags : throw Refusals.Constraint("[…]", "tags", "Member must have length less than or equal to 50");
    }

    private static void CheckResourceTypes(ServiceCall call, Template template)
    {
        var allowed = call.Input.Texts("ResourceTypes");
        var foreign = template.Resources.FirstOrDefault(resource => allowed.Count > 0
            && !allowed.Any(pattern => pattern == resource.Type || (pattern.EndsWith('*') && resource.Type.StartsWith(pattern[..^1], StringComparison.Ordinal))));
        if (foreign is not null)
        {
            throw Refusals.Validation($"Resource type {foreign.Type} is not allowed by parameter ResourceTypes [{string.Join(", ", allowed)}]");
        }
    }

    /// <summary>Checks that the caller may hand a service role over, and that CloudFormation can use it.</summary>
    private string? ReadRole(ServiceCall call, StackRecord? stack)
    {
        if ((call.Input.Text("RoleARN") ?? stack?.RoleArn) is not { } role)
        {
            return null;
        }

        if (call.Input.Text("RoleARN") is not null)
        {
            call.Caller.Authorize("iam:PassRole", role, new Dictionary<string, IReadOnlyList<string>> { ["iam:PassedToService"] = [ResourceWorker.Principal] });
        }

        try
        {
            _host.ServiceRole(role);
        }
        catch (ServiceException)
        {
            throw Refusals.Validation($"Role {role} is invalid or cannot be assumed");
        }

        return role;
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

        return known == request ? true : throw Refusals.Token(token);
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
