using System.Collections.Immutable;

namespace MlOps.SkyPilot;

/// <summary>What SkyPilot's configuration is to say; null for what stays as it is.</summary>
public sealed record SkyPilotWish
{
    /// <summary>The keys that can be set and taken out.</summary>
    public static IReadOnlyList<string> Keys { get; } = [SkyPilotKeys.VpcName, SkyPilotKeys.VpcNames, SkyPilotKeys.UseInternalIps, SkyPilotKeys.UseSsm, SkyPilotKeys.ProxyCommand];

    /// <summary>The names of the VPCs; empty for none asked for.</summary>
    public ImmutableArray<string> VpcNames { get; init; } = [];

    /// <summary>Whether instances get private addresses alone.</summary>
    public bool? UseInternalIps { get; init; }

    /// <summary>Whether SkyPilot reaches instances by Session Manager.</summary>
    public bool? UseSsm { get; init; }

    /// <summary>The command by which it reaches them through another machine.</summary>
    public SshProxyCommand? ProxyCommand { get; init; }

    /// <summary>The keys that are taken out.</summary>
    public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>Whether a key is taken out. Both names of the VPCs' key mean either.</summary>
    /// <param name="key">The key.</param>
    internal bool Removes(string key) => Removed.Any(removed => removed == key || (SkyPilotKeys.IsOfVpcs(removed) && SkyPilotKeys.IsOfVpcs(key)));
}
