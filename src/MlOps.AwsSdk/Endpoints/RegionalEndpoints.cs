#nullable enable

using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace MlOps.AwsSdk.Endpoints;

/// <summary>The endpoints of a service that has one in every region. Source: the services' endpoint rule sets.</summary>
/// <param name="prefix">The host name's first part.</param>
internal sealed class RegionalEndpoints(string prefix) : EndpointRules
{
    /// <summary>The host of a region's FIPS endpoint, where it is not the prefix with <c>-fips</c>; null where it is.</summary>
    public Func<string, Partition, string?> FipsHost { get; init; } = static (_, _) => null;

    protected override Endpoint Resolve(string region, bool fips, bool dualStack)
    {
        var partition = Fn.Partition(region);
        PartitionSupport.Check(partition, fips, dualStack);
        var host = (fips, dualStack) switch
        {
            (true, true) => $"{prefix}-fips.{region}.{partition.dualStackDnsSuffix}",
            (true, false) => FipsHost(region, partition) ?? $"{prefix}-fips.{region}.{partition.dnsSuffix}",
            (false, true) => $"{prefix}.{region}.{partition.dualStackDnsSuffix}",
            (false, false) => $"{prefix}.{region}.{partition.dnsSuffix}",
        };
        return new Endpoint($"https://{host}");
    }
}
