#nullable enable

using Amazon.Runtime;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace MlOps.AwsSdk.Endpoints;

/// <summary>Refuses what a partition has no endpoints for.</summary>
internal static class PartitionSupport
{
    public static void Check(Partition partition, bool fips, bool dualStack)
    {
        var error = (fips && !partition.supportsFIPS, dualStack && !partition.supportsDualStack) switch
        {
            (false, false) => null,
            _ when fips && dualStack => "FIPS and DualStack are enabled, but this partition does not support one or both",
            (true, _) => "FIPS is enabled but this partition does not support FIPS",
            _ => "DualStack is enabled but this partition does not support DualStack",
        };
        if (error is not null)
        {
            throw new AmazonClientException(error);
        }
    }
}
