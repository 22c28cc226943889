namespace MlOps.Aws.Profiles;

/// <summary>
/// The profiles that the user has: the encrypted store of the .NET SDK where the platform has it, then the shared files. Where both shared
/// files have a profile, values of the credentials file win. Reads the environment each time it is made, so that a change of
/// <c>AWS_CONFIG_FILE</c> in a running PowerShell counts.
/// </summary>
internal sealed class ProfileStore
{
    private readonly SharedFiles _shared;
    private readonly EncryptedStore? _encrypted;

    /// <summary>Opens the store.</summary>
    /// <param name="environment">Where the variables that name the files are.</param>
    /// <param name="location">A credentials file in place of the usual places; null for those.</param>
    /// <exception cref="MlOpsException"><c>ProfileFileInvalid</c>, <c>ProfileFileUnreadable</c>, or <c>ProfileFileNotFound</c> where a
    /// location is given that does not exist.</exception>
    public ProfileStore(SessionEnvironment environment, string? location)
    {
        _shared = SharedFiles.Read(environment, location);
        _encrypted = location is null && environment.EncryptedStore is { } open ? new EncryptedStore(open()) : null;
    }

    /// <summary>The places that are searched, for messages.</summary>
    public string Places => _encrypted is not null ? $"{EncryptedStore.Origin}, {_shared.Places}" : _shared.Places;

    /// <summary>A profile; null where no place has it.</summary>
    /// <param name="name">Its name; case matters.</param>
    public Profile? Find(string name) => _encrypted?.Find(name) ?? _shared.Find(name);

    /// <summary>The settings of a section <c>[sso-session NAME]</c>; null where there is none.</summary>
    /// <param name="name">The session's name.</param>
    public IReadOnlyDictionary<string, string>? FindSsoSession(string name) => _shared.FindSsoSession(name);

    /// <summary>The names of all profiles, for messages.</summary>
    public IReadOnlyCollection<string> Names => _encrypted is not null ? [.. _encrypted.Names, .. _shared.Names] : _shared.Names;
}
