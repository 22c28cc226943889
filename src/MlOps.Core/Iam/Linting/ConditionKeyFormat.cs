namespace MlOps.Iam.Linting;

/// <summary>
/// Condition keys as they are documented, some with a part that whoever writes a policy fills in: <c>aws:ResourceTag/${TagKey}</c>, <c>s3:ExistingObjectTag/&lt;key&gt;</c>,
/// <c>secretsmanager:ResourceTag/tag-key</c>.
/// </summary>
internal static class ConditionKeyFormat
{
    private const string TagKey = "/tag-key";

    /// <summary>Whether a key is the documented one; case does not matter.</summary>
    public static bool IsMatch(string documented, string key) => PrefixOf(documented) is null
        ? string.Equals(documented, key, StringComparison.OrdinalIgnoreCase)
        : Glob.OfFormat(documented.EndsWith(TagKey, StringComparison.OrdinalIgnoreCase) ? documented[..^TagKey.Length] + "/<key>" : documented).Meets(Glob.OfPolicy(key), ignoreCase: true);

    /// <summary>What a documented key begins with, before the part that is filled in; null where it has none.</summary>
    public static string? PrefixOf(string documented) => documented.IndexOfAny(['$', '<']) is var end and > 0 ? documented[..end]
        : documented.EndsWith(TagKey, StringComparison.OrdinalIgnoreCase) ? documented[..^(TagKey.Length - 1)]
        : null;
}
