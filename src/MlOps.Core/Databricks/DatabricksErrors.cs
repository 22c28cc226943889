namespace MlOps.Databricks;

/// <summary>Makes the errors of what happens before a workspace answers.</summary>
internal static class DatabricksErrors
{
    private const string Token = "Give it with -Token (Read-Host -AsSecureString), in DATABRICKS_TOKEN, or in a profile of the configuration file.";

    /// <summary>Nothing names a workspace.</summary>
    public static MlOpsException HostMissing(string file) =>
        new("DatabricksHostMissing", MlErrorCategory.InvalidArgument, $"No Databricks workspace is named: not by -WorkspaceUrl, not by DATABRICKS_HOST, and not by a profile of {file}. Nobody was called.")
        {
            RecommendedAction = "Give the address of the workspace with -WorkspaceUrl, for example https://dbc-a1b2345c-d6e7.cloud.databricks.com",
        };

    /// <summary>What names a workspace is no address of one. A part of it may be secret, so that the error repeats none.</summary>
    /// <param name="source">What names it.</param>
    /// <param name="why">Why, the beginning of a sentence.</param>
    public static MlOpsException HostInvalid(string source, string why) =>
        new("DatabricksHostInvalid", MlErrorCategory.InvalidArgument, $"{source} cannot be used. {why}. Nobody was called.")
        {
            Resource = source,
            RecommendedAction = "Give scheme and host alone, for example https://dbc-a1b2345c-d6e7.cloud.databricks.com",
        };

    /// <summary>There is no token for a workspace.</summary>
    public static MlOpsException TokenMissing(string address, string file) =>
        new("DatabricksTokenMissing", MlErrorCategory.AuthenticationError, $"There is no token for {address}: none in -Token or DATABRICKS_TOKEN, and no profile of {file} is for this workspace and has one. Nobody was called.")
        {
            Resource = address,
            RecommendedAction = Token,
        };

    /// <summary>A profile has no token.</summary>
    public static MlOpsException ProfileWithoutToken(string profile, string file) =>
        new("DatabricksTokenMissing", MlErrorCategory.AuthenticationError, $"The profile {profile} of {file} has no token. Nobody was called.")
        {
            Resource = profile,
            RecommendedAction = $"Where it signs in with OAuth, the Databricks CLI has a token of an hour, to be given with -Token:\n  (databricks auth token --profile {profile} | ConvertFrom-Json).access_token | ConvertTo-SecureString -AsPlainText",
        };

    /// <summary>A token is none that a request could have.</summary>
    public static MlOpsException TokenInvalid(string source) =>
        new("DatabricksTokenInvalid", MlErrorCategory.AuthenticationError, $"What {source} has is no token: it is empty, or has spaces, line ends or other characters that no token has. Nobody was called.")
        {
            Resource = source,
            RecommendedAction = Token,
        };

    /// <summary>A token is for another workspace.</summary>
    /// <param name="source">Where the token is from.</param>
    /// <param name="own">The workspace that its source names.</param>
    /// <param name="address">The workspace that is asked for.</param>
    public static MlOpsException TokenElsewhere(string source, string own, string address) =>
        new("DatabricksTokenElsewhere", MlErrorCategory.AuthenticationError, $"The token of {source} is for {own}, and {address} is asked for: it was not sent there. Nobody was called.")
        {
            Resource = address,
            RecommendedAction = "Give the token of that workspace with -Token, or its profile with -DatabricksProfile.",
        };

    /// <summary>There is no profile of a name.</summary>
    /// <param name="profile">The name.</param>
    /// <param name="source">What names it.</param>
    /// <param name="file">The file.</param>
    /// <param name="names">The profiles that there are.</param>
    public static MlOpsException ProfileNotFound(string profile, string source, string file, IReadOnlyCollection<string> names) =>
        new("DatabricksProfileNotFound", MlErrorCategory.ObjectNotFound, $"There is no profile {profile}, which {source} names, in {file}. Nobody was called.")
        {
            Resource = profile,
            RecommendedAction = names.Count == 0 ? "Give a file that has it with -ConfigFile, or the workspace with -WorkspaceUrl." : $"Give one of these: {string.Join(", ", names)}.",
        };

    /// <summary>Several profiles are for a workspace.</summary>
    public static MlOpsException ProfileAmbiguous(string address, IEnumerable<string> names, string file) =>
        new("DatabricksProfileAmbiguous", MlErrorCategory.InvalidArgument, $"Several profiles of {file} are for {address}: {string.Join(", ", names)}. Nobody was called.")
        {
            Resource = address,
            RecommendedAction = "Choose one with -DatabricksProfile.",
        };

    /// <summary>A line of the configuration file cannot be read.</summary>
    public static MlOpsException ConfigInvalid(string file, int line, string why) =>
        new("DatabricksConfigInvalid", MlErrorCategory.InvalidData, FormattableString.Invariant($"Line {line} of {file} cannot be understood: {why}. Nobody was called."))
        {
            Resource = file,
            RecommendedAction = "Mend that line. Profiles look like [NAME], with lines such as host = https://… below.",
        };

    /// <summary>The configuration file cannot be read.</summary>
    public static MlOpsException ConfigUnreadable(string file, Exception cause) =>
        new("DatabricksConfigInvalid", MlErrorCategory.InvalidData, $"{file} cannot be read: {cause.Message} Nobody was called.", cause)
        {
            Resource = file,
            RecommendedAction = "Check that it is a text file that you may read.",
        };

    /// <summary>A workspace cannot be reached.</summary>
    public static MlOpsException Unreachable(string address, HttpRequestException cause) => cause.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => Network($"There is no host of the name {new Uri(address).Host}.", "Correct the address of the workspace.", cause),
        HttpRequestError.SecureConnectionError => Network($"{address} cannot be trusted: {cause.InnerException?.Message ?? cause.Message}", "Check the address, and the certificates of a proxy in between.", cause),
        _ => Network($"{address} did not answer: {cause.InnerException?.Message ?? cause.Message}", "Check the address and the network; a proxy is taken from HTTPS_PROXY.", cause),
    };

    /// <summary>A workspace does not answer in time.</summary>
    public static MlOpsException TimedOut(string address, string operation, TimeSpan timeout, Exception cause) =>
        new("DatabricksTimeout", MlErrorCategory.OperationTimeout, FormattableString.Invariant($"{address} did not answer {operation} within {timeout.TotalSeconds:0.###} seconds."), cause)
        {
            Resource = address,
            RecommendedAction = "Run the same command again: what is registered already is left alone.",
        };

    /// <summary>An answer is none of Databricks' API.</summary>
    public static MlOpsException AnswerInvalid(string address, string operation, DatabricksAnswer answer) =>
        new("DatabricksAnswerInvalid", MlErrorCategory.InvalidData, $"{address} answered {operation} with {(answer.IsPage ? "a page" : "something")} that Databricks' API does not give{(answer.Message.Length == 0 ? "" : $": {answer.Message}")}.")
        {
            Resource = address,
            RecommendedAction = "Give the address of a workspace with -WorkspaceUrl; a proxy may have answered in its stead.",
            StatusCode = (int)answer.Status,
            RequestId = answer.RequestId,
        };

    private static MlOpsException Network(string message, string advice, Exception cause) =>
        new("DatabricksUnreachable", MlErrorCategory.ResourceUnavailable, message, cause) { RecommendedAction = advice };
}
