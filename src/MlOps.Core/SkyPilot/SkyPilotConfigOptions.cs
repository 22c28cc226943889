using System.Collections.Immutable;

namespace MlOps.SkyPilot;

/// <summary>Where SkyPilot's configuration lies, and where its VPCs are looked for.</summary>
public sealed record SkyPilotConfigOptions
{
    /// <summary>The file, a full path; null for the one that SkyPilot reads.</summary>
    public string? Path { get; init; }

    /// <summary>The regions in which VPCs are looked for; empty for those of the proxy's commands, or the session's.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];

    /// <summary>The process around it.</summary>
    internal Aws.SessionEnvironment Environment { get; init; } = Aws.SessionEnvironment.Process;
}
