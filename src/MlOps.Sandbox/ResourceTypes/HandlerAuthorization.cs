using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>Makes the caller answer for every call that CloudFormation makes in its name.</summary>
/// <param name="context">Where and for whom.</param>
/// <param name="caller">Whose policies decide.</param>
/// <param name="type">The resource's type.</param>
internal sealed class HandlerAuthorization(ResourceContext context, ICaller caller, ResourceType type)
{
    private readonly HandlerCalls? _calls = HandlerCallTable.Find(type.Facts.Type);

    /// <summary>The calls that make a resource.</summary>
    /// <exception cref="AccessDeniedException">Where one is denied.</exception>
    public void Create(JsonObject properties) => Make(_calls?.Create, null, WithStackTags(properties), null);

    /// <summary>The calls that change a resource.</summary>
    /// <exception cref="AccessDeniedException">Where one is denied.</exception>
    public void Update(JsonObject before, JsonObject after, string id) => Make(_calls?.Update, before, WithStackTags(after), id);

    /// <summary>The calls that delete a resource.</summary>
    /// <exception cref="AccessDeniedException">Where one is denied.</exception>
    public void Delete(JsonObject properties, string id, LiveResource? live) =>
        Make(_calls?.Delete.Where(call => live is null || !type.SkipsOnDelete(live, call.Action)), null, properties, id);

    /// <summary>The calls that read a resource.</summary>
    /// <exception cref="AccessDeniedException">Where one is denied.</exception>
    public void Read(JsonObject properties, string id) => Make(_calls?.Read, null, properties, id);

    private void Make(IEnumerable<HandlerCall>? calls, JsonObject? before, JsonObject properties, string? id)
    {
        foreach (var call in (calls ?? []).Where(call => IsMade(call, before, properties)))
        {
            foreach (var item in Items(call, properties))
            {
                Make(call, new PropertyText(context, properties, id, item), properties);
            }
        }
    }

    private void Make(HandlerCall call, PropertyText text, JsonObject properties)
    {
        var resource = text.Fill(call.On ?? _calls!.Arn);
        if (resource.Length == 0)
        {
            return;
        }

        try
        {
            caller.Authorize(call.Action, resource, ConditionKeys(call, text, properties));
        }
        catch (AccessDeniedException) when (call.Soft)
        {
            // The handler itself lets this denial pass.
            context.World.Authorizations.TolerateLast();
        }
    }

    private Dictionary<string, IReadOnlyList<string>> ConditionKeys(HandlerCall call, PropertyText text, JsonObject properties)
    {
        var keys = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (key, template) in call.Context)
        {
            if (text.Fill(template) is { Length: > 0 } value)
            {
                keys[key] = [value];
            }
        }

        if (call.PassedTo is { } service)
        {
            keys["iam:PassedToService"] = [service];
        }

        if (call.Tags && type.Facts.TagsProperty is { } name && Tags.Read(properties[name]) is { Count: > 0 } tags)
        {
            keys["aws:TagKeys"] = [.. tags.Keys];
            foreach (var (key, value) in tags)
            {
                keys[$"aws:RequestTag/{key}"] = [value];
            }
        }

        return keys;
    }

    private JsonObject WithStackTags(JsonObject properties)
    {
        if (type.Facts.TagsProperty is not { } name || context.StackTags.Count == 0)
        {
            return properties;
        }

        var all = new Dictionary<string, string>(context.StackTags, StringComparer.Ordinal);
        foreach (var (key, value) in Tags.Read(properties[name]))
        {
            all[key] = value;
        }

        var copy = properties.DeepClone().AsObject();
        copy[name] = Tags.Write(all, properties[name] is JsonObject);
        return copy;
    }

    private static IEnumerable<JsonNode?> Items(HandlerCall call, JsonObject properties) =>
        call.Each is { } list ? properties[list] as JsonArray ?? [] : [null];

    private static bool IsMade(HandlerCall call, JsonObject? before, JsonObject after) =>
        IsSet(call.When, after)
        && (call.Set is not { } set || (after.ContainsKey(set) && Differs(set, before, after)))
        && (call.Unset is not { } unset || (before?.ContainsKey(unset) == true && !after.ContainsKey(unset)))
        && (call.Changed is not { } changed || Differs(changed, before, after))
        && (call.Removed is not { } removed || Lacks(before?[removed], after[removed]));

    private static bool IsSet(string? property, JsonObject properties) =>
        property is null || (properties[property] is { } value && !string.Equals(value.ToString(), "false", StringComparison.OrdinalIgnoreCase));

    private static bool Differs(string property, JsonObject? before, JsonObject after) => !JsonNode.DeepEquals(before?[property], after[property]);

    private static bool Lacks(JsonNode? before, JsonNode? after) => before switch
    {
        JsonArray list => list.Any(item => !(after as JsonArray ?? []).Any(other => JsonNode.DeepEquals(item, other))),
        JsonObject map => map.Any(entry => (after as JsonObject)?.ContainsKey(entry.Key) != true),
        _ => false,
    };
}
