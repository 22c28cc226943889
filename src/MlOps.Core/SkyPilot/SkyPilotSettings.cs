using System.Collections.Immutable;

namespace MlOps.SkyPilot;

/// <summary>What SkyPilot's configuration says of networks on AWS; null for what it does not say.</summary>
internal sealed record SkyPilotSettings
{
    /// <summary>The names of the VPCs, in the order in which SkyPilot tries them; empty for the default VPC.</summary>
    public ImmutableArray<string> VpcNames { get; init; } = [];

    /// <summary>Whether instances get private addresses alone.</summary>
    public bool? UseInternalIps { get; init; }

    /// <summary>Whether SkyPilot reaches instances by Session Manager.</summary>
    public bool? UseSsm { get; init; }

    /// <summary>The command by which it reaches them through another machine.</summary>
    public SshProxyCommand? ProxyCommand { get; init; }

    /// <summary>
    /// Whether SkyPilot reaches instances by Session Manager in effect: it also does where they have private addresses alone, no proxy is named, and <c>use_ssm</c> is not false (backend_utils.py,
    /// write_cluster_config).
    /// </summary>
    public bool ReachesBySsm => UseSsm ?? (UseInternalIps == true && ProxyCommand is null);
}
