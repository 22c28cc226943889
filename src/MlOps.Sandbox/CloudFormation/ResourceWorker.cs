using System.Text.Json.Nodes;
using MlOps.Sandbox.ResourceTypes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>Asks services to make, change, delete and read a stack's resources, with the credentials that the operation runs with.</summary>
/// <param name="world">Everything that the sandbox knows.</param>
/// <param name="host">The sandbox around the engine.</param>
/// <param name="stack">The stack.</param>
/// <param name="callerArn">Who began the operation.</param>
/// <param name="stackTags">The stack's tags.</param>
/// <param name="now">The moment of the call.</param>
internal sealed class ResourceWorker(World world, IEngineHost host, StackRecord stack, string callerArn, IReadOnlyDictionary<string, string> stackTags, DateTimeOffset now)
{
    /// <summary>The service that CloudFormation calls on behalf of callers as.</summary>
    public const string Principal = "cloudformation.amazonaws.com";

    /// <summary>Makes a resource and says its physical id.</summary>
    /// <exception cref="ResourceFailedException">Where it cannot be made.</exception>
    public LiveResource Create(ResourceRecord record, JsonObject properties) => Ask(record, ResourceAction.Create, type =>
    {
        var context = Context(record, null);
        Authorization(context, type).Create(properties);
        return type.Create(context, properties);
    });

    /// <summary>Changes a resource in place.</summary>
    /// <exception cref="ResourceFailedException">Where it cannot be changed.</exception>
    public void Update(ResourceRecord record, JsonObject before, JsonObject after) => Ask(record, ResourceAction.Update, type =>
    {
        var context = Context(record, before);
        Authorization(context, type).Update(before, after, record.PhysicalId!);
        var live = type.Find(context, record.PhysicalId!) ?? throw NotFound(record);
        type.Update(context, live, before, after);
        return live;
    });

    /// <summary>Deletes a resource; one that is gone already counts as deleted.</summary>
    /// <exception cref="ResourceFailedException">Where it cannot be deleted.</exception>
    public void Delete(ResourceRecord record) => Ask(record, ResourceAction.Delete, type =>
    {
        var context = Context(record, record.Properties);
        var live = type.Find(context, record.PhysicalId!);
        Authorization(context, type).Delete(live?.Properties ?? record.Properties, record.PhysicalId!, live);
        if (live is not null)
        {
            type.Delete(context, live);
        }

        return live!;
    });

    /// <summary>The properties that a resource has; null where it is gone.</summary>
    /// <exception cref="ResourceFailedException">Where it cannot be read.</exception>
    public JsonObject? Read(ResourceRecord record)
    {
        var type = TypeOf(record);
        try
        {
            var context = Context(record, record.Properties);
            var live = type.Find(context, record.PhysicalId!);
            Authorization(context, type).Read(live?.Properties ?? record.Properties, record.PhysicalId!);
            return live is null ? null : type.Read(context, live);
        }
        catch (ServiceException error)
        {
            throw new ResourceFailedException(HandlerReason(type, error));
        }
    }

    /// <summary>The resource in the account; null where it is gone.</summary>
    public LiveResource? Find(ResourceRecord record) => record.PhysicalId is null ? null : TypeOf(record).Find(Context(record, null), record.PhysicalId);

    /// <summary>What <c>Ref</c> returns for a resource.</summary>
    public string Ref(ResourceRecord record, LiveResource live) => TypeOf(record).Ref(Context(record, null), live);

    /// <summary>The resource that would stand in the way of a new one with these properties; null where there is none.</summary>
    public LiveResource? FindConflict(ResourceRecord record, JsonObject properties) =>
        ResourceTypeTable.Find(record.Type)?.FindConflict(Context(record, null), properties);

    private static ResourceType TypeOf(ResourceRecord record) =>
        ResourceTypeTable.Find(record.Type) ?? throw new ResourceFailedException($"Unrecognized resource types: [{record.Type}]");

    private LiveResource Ask(ResourceRecord record, ResourceAction action, Func<ResourceType, LiveResource> ask)
    {
        var type = TypeOf(record);
        if (host.ResourceFault(stack.Name, record.LogicalId, record.Type, action) is { } reason)
        {
            throw new ResourceFailedException(reason);
        }

        try
        {
            return ask(type);
        }
        catch (ServiceException error)
        {
            throw new ResourceFailedException(HandlerReason(type, error));
        }
    }

    private HandlerAuthorization Authorization(ResourceContext context, ResourceType type)
    {
        var caller = stack.RoleArn is { } role ? host.ServiceRole(role, stack.Region) : host.CallerOf(stack.AccountId, callerArn, stack.Region);

        // With a service role too:
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/fas-requests-and-permission-evaluation.html.
        return new HandlerAuthorization(context, caller.Via(Principal), type);
    }

    private ResourceContext Context(ResourceRecord record, JsonObject? deployed) => new()
    {
        World = world,
        AccountId = stack.AccountId,
        Region = stack.Region,
        Partition = stack.Partition,
        StackName = stack.Name,
        StackId = stack.StackId,
        LogicalId = record.LogicalId,
        Now = now,
        Ids = new IdSource($"{stack.StackId}/{record.LogicalId}/{world.Section<CloudFormationState>().Serial++}"),
        StackTags = stackTags,
        StackTagsBefore = record.StackTags,
        Deployed = deployed,
        NewRoleDelay = host.NewRoleDelay,
    };

    private static ServiceException NotFound(ResourceRecord record) =>
        new("NotFound", $"Resource of type '{record.Type}' with identifier '{record.PhysicalId}' was not found.", 404);

    private string HandlerReason(ResourceType type, ServiceException error)
    {
        var ids = new IdSource($"{stack.StackId}/{now.Ticks}/{error.Message}");
        return type.Facts.IsLegacy
            ? $"{error.Message} (Service: {type.Facts.Service}; Status Code: {error.StatusCode}; Error Code: {error.Code}; Request ID: {ids.Uuid()}; Proxy: null)"
            : $"Resource handler returned message: \"{error.Message} (Service: {type.Facts.Service}, Status Code: {error.StatusCode}, Request ID: {ids.Uuid()})\" (RequestToken: {ids.Uuid()}, HandlerErrorCode: {HandlerErrorCode(error)})";
    }

    /// <summary>
    /// The registry's error codes
    /// (https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-contract-errors.html).
    /// </summary>
    private static string HandlerErrorCode(ServiceException error) => error.Code switch
    {
        "AccessDenied" or "AccessDeniedException" => "AccessDenied",
        _ when Has(error, "Exist") || Has(error, "InUse") || Has(error, "Duplicate") => "AlreadyExists",
        _ when Has(error, "NotFound") || Has(error, "NoSuch") => "NotFound",
        _ when Has(error, "Throttl") => "Throttling",
        _ when Has(error, "Invalid") || Has(error, "Malformed") || Has(error, "Validation") => "InvalidRequest",
        "ConflictException" => "ResourceConflict",
        _ => "GeneralServiceException",
    };

    private static bool Has(ServiceException error, string part) => error.Code.Contains(part, StringComparison.Ordinal);
}

/// <summary>A resource could not be worked on.</summary>
/// <param name="reason">Why, as the resource's event says it.</param>
internal sealed class ResourceFailedException(string reason) : Exception(reason);
