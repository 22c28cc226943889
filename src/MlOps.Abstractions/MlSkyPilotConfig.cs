using System.Collections.Immutable;

namespace MlOps;

/// <summary>What SkyPilot's configuration says of networks on AWS, or would say.</summary>
public sealed class MlSkyPilotConfig
{
    internal MlSkyPilotConfig()
    {
    }

    /// <summary>The file.</summary>
    public string Path { get; internal init; } = "";

    /// <summary><c>CREATED</c>, <c>UPDATED</c>, <c>UNCHANGED</c>; <c>PLANNED</c> where only was to be shown what would change.</summary>
    public string Status { get; internal init; } = "";

    /// <summary>The names of the VPCs, in the order in which SkyPilot tries them; empty for the default VPC of each region.</summary>
    public IReadOnlyList<string> VpcNames { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>Whether instances get private addresses alone; null where the file does not say, which means no.</summary>
    public bool? UseInternalIps { get; internal init; }

    /// <summary>Whether SkyPilot reaches instances by Session Manager; null where the file does not say, which means no, unless they have private addresses alone and no proxy is named.</summary>
    public bool? UseSsm { get; internal init; }

    /// <summary>The command by which it reaches them through another machine, by region where each has its own; null where there is none.</summary>
    public string? SshProxyCommand { get; internal init; }

    /// <summary>What was changed, or would be, a line each; empty where nothing differs.</summary>
    public IReadOnlyList<string> Changes { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The lines of the file that were taken out and put in, or would be, with a minus and a plus.</summary>
    public IReadOnlyList<string> Difference { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The copy of the former file; null where there was none, or nothing was written.</summary>
    public string? BackupPath { get; internal init; }

    /// <summary>Whether the VPCs were looked at.</summary>
    public bool VpcChecked { get; internal init; }

    /// <summary>The VPCs that were found.</summary>
    public IReadOnlyList<MlSkyPilotVpc> Vpcs { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>What was found of them, and of the settings together. None is an error: with one nothing is written.</summary>
    public IReadOnlyList<MlFinding> Findings { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>The file.</summary>
    public override string ToString() => Path;
}
