using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using MlOps.CloudFormation.ResourceTypes;

namespace MlOps.OperatorPolicies.Facts;

/// <summary>The calls that MlOps makes itself: for every stack, for a product's, and for resources by their type.</summary>
internal sealed class OwnCalls
{
    private static readonly Lazy<OwnCalls> Embedded = new(() => new OwnCalls(EmbeddedJson.Read("own-calls.json")));

    private readonly FrozenDictionary<string, ImmutableArray<OwnCall>> _types;

    private OwnCalls(JsonElement json)
    {
        ForStacks = Read(json.GetProperty("stack"));
        ForProducts = Read(json.GetProperty("product"));
        _types = json.GetProperty("types").EnumerateObject().ToFrozenDictionary(type => type.Name, type => Read(type.Value), StringComparer.Ordinal);
    }

    /// <summary>The facts that come with MlOps.</summary>
    public static OwnCalls Default => Embedded.Value;

    /// <summary>Those for every stack.</summary>
    public ImmutableArray<OwnCall> ForStacks { get; }

    /// <summary>Those for stacks of products, besides.</summary>
    public ImmutableArray<OwnCall> ForProducts { get; }

    /// <summary>Those for a product's resource of a type.</summary>
    public ImmutableArray<OwnCall> ForType(string type) => _types.GetValueOrDefault(type, []);

    private static ImmutableArray<OwnCall> Read(JsonElement calls) => [.. calls.EnumerateArray().Select(call => new OwnCall(
        PropertyShape.ReadTexts(call, "for").Select(Enum.Parse<PolicyPurpose>).Aggregate((left, right) => left | right),
        PropertyShape.ReadTexts(call, "actions"),
        call.TryGetProperty("on", out var on) ? on.GetString() : null,
        call.GetProperty("why").GetString()!)
    {
        Conditions = call.TryGetProperty("conditions", out var conditions)
            ? conditions.EnumerateObject().ToImmutableSortedDictionary(condition => condition.Name, condition => condition.Value.GetString()!, StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, string>.Empty,
    })];
}
