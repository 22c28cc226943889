using System.Text.Json;
using System.Text.Json.Nodes;
using MlOps.Iam;

namespace MlOps.Roles;

/// <summary>
/// A recipe as its file has it. Texts may have the placeholders <c>${Partition}</c>, <c>${AccountId}</c> and <c>${RoleName}</c>; policies have a version and a list of statements, also where the document that
/// they come from shows a statement alone or leaves the version out.
/// </summary>
internal sealed class RecipeDocument
{
    private readonly JsonElement _root;

    private RecipeDocument(JsonElement root) => _root = root;

    /// <summary>Whose documentation the recipe follows.</summary>
    public string Source => EmbeddedJson.SourceOf(_root);

    /// <summary>The name that the documentation gives the role.</summary>
    public string RoleName => _root.GetProperty("roleName").GetString()!;

    /// <summary>Opens a recipe of this assembly.</summary>
    /// <param name="name">The file's name, for example <c>admin</c>.</param>
    public static RecipeDocument Open(string name) => new(EmbeddedJson.Read($"recipes/{name}.json"));

    /// <summary>The recipe in a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="roleName">The role's name; null for that of the documentation.</param>
    public RoleRecipe Fill(RecipePlace place, string? roleName)
    {
        var filled = new Placeholders(place, roleName ?? RoleName);
        return new RoleRecipe
        {
            Recipe = _root.GetProperty("recipe").GetString()!,
            RoleName = filled.RoleName,
            Description = _root.GetProperty("description").GetString()!,
            Trust = Policy(_root.GetProperty("trust"), filled),
            ManagedPolicies = [.. _root.GetProperty("managedPolicies").EnumerateArray().Select(name => $"arn:{place.Partition}:iam::aws:policy/{name.GetString()}")],
            InlinePolicies = [.. _root.GetProperty("inlinePolicies").EnumerateObject().Select(entry => new NamedPolicy(entry.Name, Policy(entry.Value, filled)))],
            InstanceProfile = _root.TryGetProperty("instanceProfile", out var profile) ? filled.In(profile.GetString()!) : null,
        };
    }

    private static PolicyDocument Policy(JsonElement policy, Placeholders filled) => PolicyDocument.Parse(Filled(JsonObject.Create(policy)!, filled)!);

    private static JsonNode? Filled(JsonNode? node, Placeholders filled) => node switch
    {
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Filled(entry.Value, filled)))),
        JsonArray list => new JsonArray([.. list.Select(item => Filled(item, filled))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => filled.In(value.GetValue<string>()),
        _ => node?.DeepClone(),
    };

    private sealed record Placeholders(RecipePlace Place, string RoleName)
    {
        public string In(string text) => text
            .Replace("${Partition}", Place.Partition, StringComparison.Ordinal)
            .Replace("${AccountId}", Place.AccountId, StringComparison.Ordinal)
            .Replace("${RoleName}", RoleName, StringComparison.Ordinal);
    }
}
