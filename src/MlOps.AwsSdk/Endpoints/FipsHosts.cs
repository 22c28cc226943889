#nullable enable

using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace MlOps.AwsSdk.Endpoints;

/// <summary>FIPS endpoints whose names do not follow the rule. Source: the services' endpoint rule sets.</summary>
internal static class FipsHosts
{
    /// <summary>In GovCloud the ordinary endpoint is a FIPS endpoint.</summary>
    public static Func<string, Partition, string?> OrdinaryInGovCloud(string prefix) => (region, partition) =>
        partition.name == "aws-us-gov" ? $"{prefix}.{region}.amazonaws.com" : null;

    /// <summary>In some regions the ordinary endpoint is a FIPS endpoint.</summary>
    public static Func<string, Partition, string?> OrdinaryInRegions(string prefix, params string[] regions) => (region, _) =>
        regions.Contains(region, StringComparer.Ordinal) ? $"{prefix}.{region}.amazonaws.com" : null;

    /// <summary>SageMaker's API has a name of its own in the commercial regions and in GovCloud.</summary>
    public static string? SageMaker(string region, Partition partition) =>
        partition.name is "aws" or "aws-us-gov" ? $"api-fips.sagemaker.{region}.amazonaws.com" : null;
}
