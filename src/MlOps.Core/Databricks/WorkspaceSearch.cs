namespace MlOps.Databricks;

/// <summary>
/// Finds a workspace's address and a token for it, in the order of Databricks' own tools (docs.databricks.com, "Databricks unified authentication"; databricks-sdk-py, <c>config.py</c>): what is given,
/// the environment variables, a profile of the configuration file. Two rules are stricter. A profile that is asked for by a parameter outranks the environment. And a token whose source names a
/// workspace goes to no other.
/// </summary>
/// <param name="request">What is asked for.</param>
internal sealed class WorkspaceSearch(DatabricksRequest request)
{
    private const string HostVariable = "DATABRICKS_HOST";
    private const string TokenVariable = "DATABRICKS_TOKEN";
    private const string ProfileVariable = "DATABRICKS_CONFIG_PROFILE";
    private const string FileVariable = "DATABRICKS_CONFIG_FILE";

    private readonly string _file = request.ConfigFile ?? FromHome(request, request.Environment[FileVariable] ?? "~/.databrickscfg");

    /// <summary>Finds the workspace and a token for it.</summary>
    /// <exception cref="MlOpsException">
    /// <c>DatabricksHostMissing</c>, <c>DatabricksHostInvalid</c>, <c>DatabricksTokenMissing</c>, <c>DatabricksTokenInvalid</c>, <c>DatabricksTokenElsewhere</c>, <c>DatabricksProfileNotFound</c>,
    /// <c>DatabricksProfileAmbiguous</c>, <c>DatabricksConfigInvalid</c>.
    /// </exception>
    public FoundWorkspace Find()
    {
        var address = FindAddress() ?? throw DatabricksErrors.HostMissing(_file);
        return Given(address) ?? OfEnvironment(address) ?? OfProfile(address, NamedProfile() ?? ProfileOf(address)) ?? throw DatabricksErrors.TokenMissing(WorkspaceAddress.Text(address), _file);
    }

    /// <summary>Finds the workspace; null where nothing names one.</summary>
    /// <exception cref="MlOpsException">As <see cref="Find"/>.</exception>
    public Uri? FindAddress() =>
        request.WorkspaceUrl is { } given ? WorkspaceAddress.Read(given, "-WorkspaceUrl")
        : request.Profile is null && request.Environment[HostVariable] is { } variable ? WorkspaceAddress.Read(variable, HostVariable)
        : NamedProfile() is { } profile ? AddressOf(profile)
        : HasToken ? null
        : Profiles()?.Default is { } usual ? AddressOf(usual)
        : null;

    /// <summary>The names of the profiles that there are.</summary>
    public IEnumerable<string> ProfileNames => Profiles()?.Names ?? [];

    // A token without an address is no reason to take that of a file, which may be another's.
    private bool HasToken => request.Token is not null || request.Environment[TokenVariable] is not null;

    private FoundWorkspace? Given(Uri address) => request.Token is { } token ? new(address, DatabricksToken.Of(token, "-Token"), "-Token") : null;

    private FoundWorkspace? OfEnvironment(Uri address) =>
        request.Profile is null && request.Environment[TokenVariable] is { } token
            ? Take(address, token, $"the environment variable {TokenVariable}", request.Environment[HostVariable] is { } host ? WorkspaceAddress.Read(host, HostVariable) : null)
            : null;

    private FoundWorkspace? OfProfile(Uri address, string? profile)
    {
        if (profile is null)
        {
            return null;
        }

        var token = Profiles()!.Value(profile, "token") ?? throw DatabricksErrors.ProfileWithoutToken(profile, _file);
        return Take(address, token, $"the profile {profile} of {_file}", AddressOf(profile));
    }

    private static FoundWorkspace Take(Uri address, string token, string source, Uri? own) =>
        own is null || own == address
            ? new FoundWorkspace(address, DatabricksToken.Of(token, source), source)
            : throw DatabricksErrors.TokenElsewhere(source, WorkspaceAddress.Text(own), WorkspaceAddress.Text(address));

    // As the Databricks CLI does: the profile that is for the workspace.
    private string? ProfileOf(Uri address)
    {
        if (Profiles() is not { } profiles)
        {
            return null;
        }

        string[] fitting = [.. profiles.Names.Where(name => profiles.Value(name, "token") is not null && IsOf(name, address))];
        return fitting.Length > 1 ? throw DatabricksErrors.ProfileAmbiguous(WorkspaceAddress.Text(address), fitting, _file) : fitting.FirstOrDefault();
    }

    // A profile that has no usable address is for no workspace.
    private bool IsOf(string profile, Uri address)
    {
        try
        {
            return AddressOf(profile) == address;
        }
        catch (MlOpsException)
        {
            return false;
        }
    }

    private string? NamedProfile()
    {
        if ((request.Profile ?? request.Environment[ProfileVariable]) is not { } name)
        {
            return null;
        }

        return Profiles() is { } profiles && profiles.Has(name) ? name : throw DatabricksErrors.ProfileNotFound(name, request.Profile is null ? ProfileVariable : "-DatabricksProfile", _file, Profiles()?.Names ?? []);
    }

    private Uri? AddressOf(string profile) =>
        Profiles() is not { } profiles ? null
        : !profiles.Has(profile) ? throw DatabricksErrors.ProfileNotFound(profile, "default_profile", _file, profiles.Names)
        : profiles.Value(profile, "host") is { } host ? WorkspaceAddress.Read(host, $"host of the profile {profile} in {_file}")
        : null;

    private DatabricksProfiles? Profiles() => DatabricksProfiles.Read(_file);

    private static string FromHome(DatabricksRequest request, string path) => path.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(request.Environment.Home, path[2..]) : path;
}
