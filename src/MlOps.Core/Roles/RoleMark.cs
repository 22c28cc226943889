using System.Collections.Immutable;

namespace MlOps.Roles;

/// <summary>
/// The tags that say that MlOps made a role, and from what. The value of the first is the role's name, so that tags that somebody copied to another role mark nothing.
/// </summary>
internal static class RoleMark
{
    /// <summary>The key of the tag that has the role's name.</summary>
    public const string Key = "mlops:role";

    /// <summary>The key of the tag that names the recipe.</summary>
    public const string RecipeKey = "mlops:recipe";

    // What was chosen of the recipe has a tag each.
    private const string ChoicePrefix = RecipeKey + ":";

    /// <summary>The marks of a role that a recipe makes.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(RoleRecipe recipe) =>
    [
        KeyValuePair.Create(Key, recipe.RoleName),
        KeyValuePair.Create(RecipeKey, recipe.Recipe),
        .. recipe.Choices.Select(choice => KeyValuePair.Create(ChoicePrefix + choice.Key, choice.Value)),
    ];

    /// <summary>Whether a key is one of the marks.</summary>
    public static bool IsMark(string key) =>
        key.Equals(Key, StringComparison.OrdinalIgnoreCase) || key.Equals(RecipeKey, StringComparison.OrdinalIgnoreCase) || key.StartsWith(ChoicePrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether tags say that MlOps made a role of that name.</summary>
    public static bool IsOn(IReadOnlyDictionary<string, string> tags, string roleName) => tags.TryGetValue(Key, out var value) && value == roleName;

    /// <summary>The recipe that tags name; null where they name none.</summary>
    public static string? RecipeOf(IReadOnlyDictionary<string, string> tags) => tags.GetValueOrDefault(RecipeKey);

    /// <summary>What tags say was chosen of the recipe.</summary>
    public static ImmutableSortedDictionary<string, string> ChoicesOf(IReadOnlyDictionary<string, string> tags) => tags
        .Where(tag => tag.Key.StartsWith(ChoicePrefix, StringComparison.OrdinalIgnoreCase))
        .ToImmutableSortedDictionary(tag => tag.Key[ChoicePrefix.Length..], tag => tag.Value, StringComparer.OrdinalIgnoreCase);
}
