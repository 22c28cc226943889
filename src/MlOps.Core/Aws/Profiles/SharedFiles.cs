namespace MlOps.Aws.Profiles;

/// <summary>
/// The shared config and credentials files. Sources: AWS SDKs and Tools Reference Guide, "Location of the shared config and credentials
/// files" (<c>AWS_CONFIG_FILE</c>, <c>AWS_SHARED_CREDENTIALS_FILE</c>); aws/aws-sdk-net, <c>SharedCredentialsFile</c> (a config file beside
/// a credentials file given by location).
/// </summary>
internal sealed class SharedFiles
{
    private readonly Dictionary<string, Profile> _profiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _ssoSessions = new(StringComparer.Ordinal);

    private SharedFiles(string configPath, string credentialsPath)
    {
        Places = $"{configPath}, {credentialsPath}";
        foreach (var (header, settings) in ProfileFile.Read(configPath))
        {
            TakeConfigSection(header, settings, configPath);
        }

        foreach (var (header, settings) in ProfileFile.Read(credentialsPath))
        {
            TakeProfile(NameIn(header, "profile") ?? header, settings, credentialsPath);
        }
    }

    /// <summary>The files, for messages.</summary>
    public string Places { get; }

    /// <summary>The names of all profiles.</summary>
    public IReadOnlyCollection<string> Names => _profiles.Keys;

    /// <summary>Reads the files.</summary>
    /// <param name="environment">Where the variables that name them are.</param>
    /// <param name="location">A credentials file in place of the usual one; null for that.</param>
    public static SharedFiles Read(SessionEnvironment environment, string? location)
    {
        var credentials = location ?? environment["AWS_SHARED_CREDENTIALS_FILE"] ?? Path.Combine(environment.Home, ".aws", "credentials");
        if (location is not null && !File.Exists(location))
        {
            throw new MlOpsException(
                "ProfileFileNotFound", MlErrorCategory.ObjectNotFound, $"The profile file '{location}' does not exist.")
            {
                Resource = location,
                RecommendedAction = "Give -ProfileLocation the path of a credentials file, or leave it out to use the usual places.",
            };
        }

        return new SharedFiles(ConfigPath(environment, credentials), credentials);
    }

    /// <summary>A profile; null where neither file has it.</summary>
    /// <param name="name">Its name.</param>
    public Profile? Find(string name) => _profiles.GetValueOrDefault(name);

    /// <summary>The settings of a section <c>[sso-session NAME]</c>; null where there is none.</summary>
    /// <param name="name">The session's name.</param>
    public IReadOnlyDictionary<string, string>? FindSsoSession(string name) => _ssoSessions.GetValueOrDefault(name);

    private static string ConfigPath(SessionEnvironment environment, string credentialsPath)
    {
        if (environment["AWS_CONFIG_FILE"] is { } path)
        {
            return path;
        }

        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(credentialsPath)) ?? "", "config");
        return File.Exists(beside) ? beside : Path.Combine(environment.Home, ".aws", "config");
    }

    private void TakeConfigSection(string header, IReadOnlyDictionary<string, string> settings, string path)
    {
        if (NameIn(header, "sso-session") is { } session)
        {
            _ssoSessions[session] = settings;
            return;
        }

        if ((header == "default" ? header : NameIn(header, "profile")) is { } profile)
        {
            TakeProfile(profile, settings, path);
        }
    }

    private void TakeProfile(string name, IReadOnlyDictionary<string, string> settings, string path)
    {
        if (!_profiles.TryGetValue(name, out var known))
        {
            _profiles[name] = new Profile(name, path, settings);
            return;
        }

        var merged = new Dictionary<string, string>(known.Settings, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in settings)
        {
            merged[key] = value;
        }

        _profiles[name] = known with { Settings = merged, Origin = known.Origin == path ? path : $"{known.Origin}, {path}" };
    }

    private static string? NameIn(string header, string kind) =>
        header.StartsWith(kind + " ", StringComparison.Ordinal) ? header[(kind.Length + 1)..] : null;
}
