using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>
/// The calls that CloudFormation makes for a caller to work on a resource. The embedded table names the source of each: CloudFormation's own
/// public handlers where there are any, actions found needed by trial, or the service's API reference.
/// </summary>
internal static class HandlerCallTable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<FrozenDictionary<string, HandlerCalls>> Table = new(Read);

    /// <summary>The calls of a type; null where the table has none.</summary>
    public static HandlerCalls? Find(string type) => Table.Value.GetValueOrDefault(type);

    private static FrozenDictionary<string, HandlerCalls> Read()
    {
        using var stream = typeof(HandlerCallTable).Assembly.GetManifestResourceStream("MlOps.Sandbox.ResourceTypes.handler-calls.json")
            ?? throw new InvalidOperationException("The table of handler calls is not embedded.");
        var types = JsonNode.Parse(stream)!["types"]!.AsObject();
        return types.ToFrozenDictionary(type => type.Key, type => type.Value.Deserialize<HandlerCalls>(Options)!, StringComparer.Ordinal);
    }
}

/// <summary>The calls of a type, by what is done.</summary>
/// <param name="Arn">The resource that a call is about, where it names no other.</param>
/// <param name="Create">The calls that make a resource.</param>
/// <param name="Update">The calls that change one.</param>
/// <param name="Delete">The calls that delete one.</param>
/// <param name="Read">The calls that read one.</param>
internal sealed record HandlerCalls(string Arn, HandlerCall[] Create, HandlerCall[] Update, HandlerCall[] Delete, HandlerCall[] Read);

/// <summary>A call.</summary>
/// <param name="Action">The IAM action.</param>
/// <param name="Source">Where it is known from.</param>
internal sealed record HandlerCall(string Action, string Source)
{
    /// <summary>The resource, with properties filled in; null for the type's own.</summary>
    public string? On { get; init; }

    /// <summary>The property that it is made for: made where that is set.</summary>
    public string? When { get; init; }

    /// <summary>The property that it is made for: made where that changes to another value.</summary>
    public string? Set { get; init; }

    /// <summary>The property that it is made for: made where that is taken away.</summary>
    public string? Unset { get; init; }

    /// <summary>The property that it is made for: made where entries of it are taken away.</summary>
    public string? Removed { get; init; }

    /// <summary>The property that it is made for: made where that changes in any way.</summary>
    public string? Changed { get; init; }

    /// <summary>The list that it is made for each entry of.</summary>
    public string? Each { get; init; }

    /// <summary>Whether the request carries the resource's tags.</summary>
    public bool Tags { get; init; }

    /// <summary>The service that a role is passed to.</summary>
    public string? PassedTo { get; init; }

    /// <summary>Whether the handler goes on where the call is denied.</summary>
    public bool Soft { get; init; }

    /// <summary>Condition keys of the request, with properties filled in.</summary>
    public Dictionary<string, string> Context { get; init; } = [];
}
