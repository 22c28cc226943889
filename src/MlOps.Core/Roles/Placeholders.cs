using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlOps.Iam;

namespace MlOps.Roles;

/// <summary>
/// What the placeholders of a document stand for: <c>${Partition}</c>, <c>${AccountId}</c>, <c>${RoleName}</c> and those that are added. A text with a placeholder that stands for several values is a text
/// for each; policies take lists wherever they take one text.
/// </summary>
internal sealed class Placeholders
{
    private readonly ImmutableArray<(string Placeholder, ImmutableArray<string> Values)> _values;

    private Placeholders(ImmutableArray<(string Placeholder, ImmutableArray<string> Values)> values) => _values = values;

    /// <summary>Those that every document may have.</summary>
    /// <param name="place">The place.</param>
    /// <param name="roleName">The role's name.</param>
    public static Placeholders Of(RecipePlace place, string roleName) =>
        new Placeholders([]).With("Partition", [place.Partition]).With("AccountId", [place.AccountId]).With("RoleName", [roleName]);

    /// <summary>These and another.</summary>
    /// <param name="name">Its name, without the braces.</param>
    /// <param name="values">What it stands for; at least one.</param>
    public Placeholders With(string name, ImmutableArray<string> values) => new(_values.Add(($"${{{name}}}", values)));

    /// <summary>A text with what its placeholders stand for; each of them for one value.</summary>
    public string In(string text) => Each(text).Single();

    /// <summary>A policy with what its placeholders stand for.</summary>
    /// <exception cref="MlOpsException"><c>PolicyInvalid</c>.</exception>
    public PolicyDocument Policy(JsonElement policy) => PolicyDocument.Parse(In(JsonObject.Create(policy)!)!);

    /// <summary>A statement with what its placeholders stand for.</summary>
    /// <exception cref="MlOpsException"><c>PolicyInvalid</c>.</exception>
    public PolicyStatement Statement(JsonElement statement) => Statement(JsonObject.Create(statement)!);

    /// <summary>The same of a statement that was put together.</summary>
    /// <exception cref="MlOpsException"><c>PolicyInvalid</c>.</exception>
    public PolicyStatement Statement(JsonObject statement) =>
        PolicyDocument.Parse(new JsonObject { ["Version"] = PolicyDocument.CurrentVersion, ["Statement"] = In(statement) }).Statements[0];

    private JsonNode? In(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(In(entry.Key), In(entry.Value)))),
        JsonArray list => new JsonArray([.. list.SelectMany(Items)]),
        _ when TextOf(node) is not null => Items(node).ToArray() is var items && items is [var only] ? only : new JsonArray(items),
        _ => node?.DeepClone(),
    };

    private IEnumerable<JsonNode?> Items(JsonNode? item) => TextOf(item) is { } text ? Each(text).Select(one => (JsonNode?)JsonValue.Create(one)) : [In(item)];

    private IEnumerable<string> Each(string text) => _values.Aggregate<(string Placeholder, ImmutableArray<string> Values), IEnumerable<string>>(
        [text],
        (texts, filled) => texts.SelectMany(one => one.Contains(filled.Placeholder, StringComparison.Ordinal)
            ? filled.Values.Select(value => one.Replace(filled.Placeholder, value, StringComparison.Ordinal))
            : [one]));

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
