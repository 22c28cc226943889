using System.Collections.Immutable;
using System.Text.Json;
using MlOps.CloudFormation.ResourceTypes;

namespace MlOps.OperatorPolicies.Facts;

/// <summary>
/// What CloudFormation's registry says of the handlers of a type, word for word: also where it is wrong, since what is wrong is corrected beside it
/// (<see cref="PermissionCorrections"/>), never here.
/// </summary>
internal sealed class HandlerPermissions
{
    private readonly Dictionary<HandlerOperation, ImmutableArray<string>> _actions;

    internal HandlerPermissions(string typeName, JsonElement facts)
    {
        TypeName = typeName;
        PrimaryIdentifier = PropertyShape.ReadTexts(facts, "identifier");
        CreateOnly = new(PropertyShape.ReadTexts(facts, "createOnly"));
        ConditionalCreateOnly = new(PropertyShape.ReadTexts(facts, "conditionalCreateOnly"));
        Tagging = facts.TryGetProperty("tagging", out var tagging) ? ReadTagging(tagging) : null;
        _actions = facts.TryGetProperty("handlers", out var handlers)
            ? handlers.EnumerateObject().ToDictionary(handler => HandlerOperations.Find(handler.Name)!.Value, handler => ReadActions(handler.Value))
            : [];
    }

    /// <summary>The type, for example <c>AWS::S3::Bucket</c>.</summary>
    public string TypeName { get; }

    /// <summary>The properties that identify a resource of this type within its account and region, as paths.</summary>
    public ImmutableArray<string> PrimaryIdentifier { get; }

    /// <summary>Properties whose change replaces the resource: an update of them is a create and a delete.</summary>
    public PropertyPaths CreateOnly { get; }

    /// <summary>Properties whose change may replace the resource.</summary>
    public PropertyPaths ConditionalCreateOnly { get; }

    /// <summary>How the type takes tags; null where its schema says nothing of it.</summary>
    public ResourceTagging? Tagging { get; }

    /// <summary>Whether the type has handlers. One without is older than the registry, and what CloudFormation calls for it stands nowhere in it.</summary>
    public bool HasHandlers => _actions.Count > 0;

    /// <summary>The operations that the type has a handler for.</summary>
    public IEnumerable<HandlerOperation> Operations => _actions.Keys;

    /// <summary>The actions that an operation needs, in the registry's order and case; empty where the type has no handler for it.</summary>
    /// <param name="operation">The operation.</param>
    public ImmutableArray<string> ActionsOf(HandlerOperation operation) => _actions.GetValueOrDefault(operation, []);

    /// <inheritdoc/>
    public override string ToString() => TypeName;

    private static ResourceTagging ReadTagging(JsonElement tagging)
    {
        var taggable = ReadFlag(tagging, "taggable", otherwise: true);
        return new ResourceTagging(
            taggable,
            ReadFlag(tagging, "onCreate", taggable),
            ReadFlag(tagging, "updatable", taggable),
            ReadFlag(tagging, "systemTags", taggable),
            tagging.TryGetProperty("property", out var property) ? property.GetString()! : "Tags",
            PropertyShape.ReadTexts(tagging, "actions"));
    }

    private static bool ReadFlag(JsonElement tagging, string name, bool otherwise) => tagging.TryGetProperty(name, out var flag) ? flag.GetBoolean() : otherwise;

    private static ImmutableArray<string> ReadActions(JsonElement actions) =>
        actions.ValueKind == JsonValueKind.Array ? [.. actions.EnumerateArray().Select(action => action.GetString()!)] : [];
}
