using System.Security;
using MlOps.Aws;

namespace MlOps.Databricks;

/// <summary>Which workspace is asked for, and by whom, as far as somebody said so.</summary>
public sealed record DatabricksRequest
{
    /// <summary>The address of the workspace; null where it is to be found.</summary>
    public string? WorkspaceUrl { get; init; }

    /// <summary>The token; null where it is to be found.</summary>
    public SecureString? Token { get; init; }

    /// <summary>The profile of the configuration file; null where none is asked for.</summary>
    public string? Profile { get; init; }

    /// <summary>The configuration file, a full path; null for the usual one.</summary>
    public string? ConfigFile { get; init; }

    /// <summary>The process around it.</summary>
    internal SessionEnvironment Environment { get; init; } = SessionEnvironment.Process;

    /// <summary>Whether a sandbox answers for AWS.</summary>
    internal bool IsInSandbox { get; init; } = AwsTransport.Current is not null;

    /// <summary>How long an answer may take. Databricks asks AWS before it answers.</summary>
    internal TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);
}
