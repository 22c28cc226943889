using System.Text.Json.Nodes;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Wire;

namespace MlOps.Sandbox.Services;

/// <summary>Resources of the account and region that a call is made in.</summary>
internal static class ServiceCallResources
{
    /// <summary>A resource by its id; null where there is none.</summary>
    public static LiveResource? Find(this ServiceCall call, string type, string id) => call.World.Resources.Find(call.AccountId, call.Region, type, id);

    /// <summary>A resource by the value of a property; null where there is none.</summary>
    public static LiveResource? FindBy(this ServiceCall call, string type, string property, string? value) =>
        call.All(type).FirstOrDefault(resource => resource.Properties.Text(property) == value);

    /// <summary>The resources of a type in order of their ids.</summary>
    public static IEnumerable<LiveResource> All(this ServiceCall call, string type) =>
        call.World.Resources.OfType(call.AccountId, call.Region, type).OrderBy(resource => resource.Id, StringComparer.Ordinal);

    /// <summary>Adds a resource.</summary>
    public static LiveResource Create(this ServiceCall call, string type, string id, JsonObject properties)
    {
        var resource = new LiveResource
        {
            AccountId = call.AccountId,
            Region = call.Region,
            Type = type,
            Id = id,
            Properties = properties,
            Created = call.World.Time.GetUtcNow(),
        };
        call.World.Resources.Add(resource);
        return resource;
    }

    /// <summary>Removes a resource.</summary>
    public static void Delete(this ServiceCall call, LiveResource resource) => call.World.Resources.Remove(resource);

    /// <summary>An ARN in the call's account and region.</summary>
    /// <param name="call">The call.</param>
    /// <param name="service">The service's name in ARNs.</param>
    /// <param name="resource">What follows the account.</param>
    public static string Arn(this ServiceCall call, string service, string resource) =>
        $"arn:{call.Partition}:{service}:{call.Region}:{call.AccountId}:{resource}";

    /// <summary>The present in ISO 8601.</summary>
    public static string Now(this ServiceCall call) => WireText.Iso8601(call.World.Time.GetUtcNow());

    /// <summary>When a resource was made, in ISO 8601.</summary>
    public static string Date(this LiveResource resource) => WireText.Iso8601(resource.Created);

    /// <summary>A list in what a service keeps of a resource; made where it is missing.</summary>
    public static JsonArray Kept(this LiveResource resource, string member)
    {
        if (resource.Contents[member] is JsonArray list)
        {
            return list;
        }

        var empty = new JsonArray();
        resource.Contents[member] = empty;
        return empty;
    }

    /// <summary>Copies members that are there.</summary>
    public static JsonObject Take(this JsonObject to, JsonObject from, params ReadOnlySpan<string> members)
    {
        foreach (var member in members)
        {
            if (from[member] is { } value)
            {
                to[member] = value.DeepClone();
            }
        }

        return to;
    }
}
