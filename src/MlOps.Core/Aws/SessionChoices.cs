using Amazon;
using MlOps.Aws.Profiles;

namespace MlOps.Aws;

/// <summary>What a caller can choose from, as far as it is known without a call. For completion.</summary>
public static class SessionChoices
{
    /// <summary>The codes of all regions that the SDK knows, in order.</summary>
    public static IEnumerable<string> Regions => RegionEndpoint.EnumerableAllRegions.Select(region => region.SystemName).Where(RegionSearch.IsCode).Order(StringComparer.Ordinal);

    /// <summary>The names of all profiles, in order.</summary>
    /// <param name="location">A credentials file in place of the usual places; null for those.</param>
    /// <exception cref="MlOpsException">A file cannot be read.</exception>
    public static IEnumerable<string> ProfileNames(string? location) =>
        new ProfileStore(SessionEnvironment.Process, location).Names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
