namespace MlOps.Aws.Profiles;

/// <summary>A profile as its files have it: keys in lower case, values as written.</summary>
/// <param name="Name">The profile's name.</param>
/// <param name="Origin">Where it was read, for messages.</param>
/// <param name="Settings">Its keys and values.</param>
internal sealed record Profile(string Name, string Origin, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>A setting's value; null where it is missing or empty.</summary>
    public string? this[string key] => Settings.TryGetValue(key, out var value) && value.Length > 0 ? value : null;

    /// <summary>Whether the profile has static keys of its own.</summary>
    public bool HasStaticKeys => this["aws_access_key_id"] is not null && this["aws_secret_access_key"] is not null;

    /// <summary>
    /// Why a profile without any credentials has none. The SDK leaves out what it cannot decrypt.
    /// </summary>
    public string WhyEmpty => Origin == EncryptedStore.Origin
        ? "holds no credentials that this user can decrypt on this machine"
        : "holds no credentials";

    /// <summary>The profile as messages name it; no setting is shown.</summary>
    public override string ToString() => $"profile '{Name}'";
}
