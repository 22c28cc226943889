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
    public RoleRecipe Fill(RecipePlace place, string? roleName)
    {
        var name = roleName ?? RoleName;
        var filled = Placeholders.Of(place, name);
        return new RoleRecipe
        {
            Recipe = _root.GetProperty("recipe").GetString()!,
            RoleName = name,
            Description = _root.GetProperty("description").GetString()!,
            Trust = filled.Policy(_root.GetProperty("trust")),
            ManagedPolicies = [.. _root.GetProperty("managedPolicies").EnumerateArray().Select(policy => $"arn:{place.Partition}:iam::aws:policy/{policy.GetString()}")],
            InlinePolicies = [.. _root.GetProperty("inlinePolicies").EnumerateObject().Select(entry => new NamedPolicy(entry.Name, filled.Policy(entry.Value)))],
            InstanceProfile = _root.TryGetProperty("instanceProfile", out var profile) ? filled.In(profile.GetString()!) : null,
        };
    }
}
