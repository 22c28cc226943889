namespace MlOps.Roles.Federation;

/// <summary>
/// The tag that says that MlOps made an identity provider. Its value is the provider's name, so that a tag that somebody copied marks nothing. It names no role, since several may trust the same provider.
/// </summary>
internal static class ProviderMark
{
    /// <summary>The tag's key.</summary>
    public const string Key = "mlops:provider";

    /// <summary>The tag of a provider that a recipe makes.</summary>
    public static KeyValuePair<string, string> Of(IdentityProvider provider) => KeyValuePair.Create(Key, ChoiceText.Write(provider.Name));

    /// <summary>Whether tags say that MlOps made the provider.</summary>
    public static bool IsOn(IReadOnlyDictionary<string, string> tags, IdentityProvider provider) => tags.GetValueOrDefault(Key) == ChoiceText.Write(provider.Name);
}
