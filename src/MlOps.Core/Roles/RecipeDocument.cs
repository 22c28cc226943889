using System.Collections.Immutable;
using System.Text.Json;
using MlOps.Iam;

namespace MlOps.Roles;

/// <summary>
/// A recipe as its file has it. Texts may have <see cref="Placeholders"/>; policies have a version and a list of statements, also where the document that
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
    /// <param name="granted">The roles of others that it gives policies to, by the names that the file has for them; null for none.</param>
    /// <param name="filling">Adds what else placeholders of the file stand for; null for nothing.</param>
    public RoleRecipe Fill(RecipePlace place, string? roleName, ImmutableSortedDictionary<string, string>? granted = null, Func<Placeholders, Placeholders>? filling = null)
    {
        var name = roleName ?? RoleName;
        var always = Placeholders.Of(place, name);
        var filled = filling?.Invoke(always) ?? always;
        var choices = granted ?? ImmutableSortedDictionary<string, string>.Empty;
        return new RoleRecipe
        {
            Recipe = _root.GetProperty("recipe").GetString()!,
            RoleName = name,
            Description = _root.GetProperty("description").GetString()!,
            Trust = filled.Policy(_root.GetProperty("trust")),
            ManagedPolicies = [.. _root.GetProperty("managedPolicies").EnumerateArray().Select(policy => $"arn:{place.Partition}:iam::aws:policy/{policy.GetString()}")],
            InlinePolicies = [.. Policies(_root.GetProperty("inlinePolicies"), filled)],
            InstanceProfile = _root.TryGetProperty("instanceProfile", out var profile) ? filled.In(profile.GetString()!) : null,
            Grants = [.. choices.SelectMany(choice => Policies(_root.GetProperty("grants").GetProperty(choice.Key), filled).Select(policy => new RoleGrant(choice.Key, choice.Value, policy)))],
            Choices = choices,
        };
    }

    private static IEnumerable<NamedPolicy> Policies(JsonElement policies, Placeholders filled) =>
        policies.EnumerateObject().Select(entry => new NamedPolicy(filled.In(entry.Name), filled.Policy(entry.Value)));
}
