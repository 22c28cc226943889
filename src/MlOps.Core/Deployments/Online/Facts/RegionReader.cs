using Amazon.EC2;
using Amazon.EC2.Model;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments.Online;

/// <summary>Reads which regions an account has enabled.</summary>
internal static class RegionReader
{
    /// <summary>The opt-in status of a region: <c>opt-in-not-required</c>, <c>opted-in</c>, <c>not-opted-in</c>; null where AWS lists no such region.</summary>
    /// <param name="client">The client, of the region itself or, since a region that is not enabled takes no credentials, of another.</param>
    /// <param name="region">The region.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public static async Task<string?> ReadStatusAsync(IAmazonEC2 client, string region, CancellationToken cancellationToken)
    {
        var response = await client.DescribeRegionsAsync(new DescribeRegionsRequest { AllRegions = true }, cancellationToken)
            .MapErrorsAsync("ec2", "DescribeRegions", region).ConfigureAwait(false);
        return response.Regions?.Find(candidate => candidate.RegionName == region)?.OptInStatus;
    }
}
