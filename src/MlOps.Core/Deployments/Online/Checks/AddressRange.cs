using System.Net;

namespace MlOps.Deployments.Online.Checks;

/// <summary>A range of addresses as EC2 writes it, for example <c>10.20.0.0/16</c>.</summary>
internal static class AddressRange
{
    /// <summary>Whether a range lies within another.</summary>
    /// <param name="outer">The other.</param>
    /// <param name="inner">The range.</param>
    public static bool Contains(string outer, string inner) => IPNetwork.TryParse(outer, out var wide) && IPNetwork.TryParse(inner, out var narrow)
        && wide.PrefixLength <= narrow.PrefixLength && wide.Contains(narrow.BaseAddress);
}
