using System.Collections.Immutable;

namespace MlOps.SkyPilot;

/// <summary>How SkyPilot reaches instances through another machine: one command for all regions, or one a region.</summary>
public sealed class SshProxyCommand
{
    private SshProxyCommand(string? everywhere, ImmutableSortedDictionary<string, string> byRegion)
    {
        Everywhere = everywhere;
        ByRegion = byRegion;
    }

    /// <summary>The command of all regions; null where each has its own.</summary>
    internal string? Everywhere { get; }

    /// <summary>The commands by region. SkyPilot launches in no other region.</summary>
    internal ImmutableSortedDictionary<string, string> ByRegion { get; }

    /// <summary>One command for all regions.</summary>
    /// <param name="command">The command.</param>
    public static SshProxyCommand Of(string command) => new(command, ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>A command a region.</summary>
    /// <param name="commands">The commands by region.</param>
    public static SshProxyCommand Of(IEnumerable<KeyValuePair<string, string>> commands) => new(null, commands.ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <summary>Whether two say the same.</summary>
    /// <param name="other">The other.</param>
    internal bool IsSame(SshProxyCommand? other) => other is not null && Everywhere == other.Everywhere && ByRegion.SequenceEqual(other.ByRegion);

    /// <summary>The commands as people read them.</summary>
    public override string ToString() => Everywhere ?? string.Join("; ", ByRegion.Select(pair => $"{pair.Key}: {pair.Value}"));
}
