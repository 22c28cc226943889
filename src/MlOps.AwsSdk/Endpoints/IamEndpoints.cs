#nullable enable

using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace MlOps.AwsSdk.Endpoints;

/// <summary>
/// The endpoints of IAM, which has one for each partition, signed for one region of it whatever the client's region is. Source: IAM's
/// endpoint rule set.
/// </summary>
internal sealed class IamEndpoints : EndpointRules
{
    protected override Endpoint Resolve(string region, bool fips, bool dualStack)
    {
        var partition = Fn.Partition(region);
        if (OwnEndpoint(partition.name, fips, dualStack) is var (host, signingRegion))
        {
            return Signed(host, signingRegion);
        }

        PartitionSupport.Check(partition, fips, dualStack);
        var prefix = fips ? "iam-fips" : "iam";
        var suffix = dualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix;
        return Signed($"{prefix}.{suffix}", partition.implicitGlobalRegion);
    }

    private static (string Host, string SigningRegion)? OwnEndpoint(string partition, bool fips, bool dualStack) =>
        (partition, fips, dualStack) switch
        {
            ("aws", false, true) => ("iam.global.api.aws", "us-east-1"),
            ("aws", true, true) => ("iam-fips.global.api.aws", "us-east-1"),
            ("aws-cn", false, true) => ("iam.global.api.amazonwebservices.com.cn", "cn-north-1"),
            ("aws-cn", false, false) => ("iam.cn-north-1.amazonaws.com.cn", "cn-north-1"),
            ("aws-us-gov", _, true) => ("iam.us-gov.api.aws", "us-gov-west-1"),
            ("aws-us-gov", _, false) => ("iam.us-gov.amazonaws.com", "us-gov-west-1"),
            ("aws-iso", false, false) => ("iam.us-iso-east-1.c2s.ic.gov", "us-iso-east-1"),
            ("aws-iso", true, false) => ("iam-fips.us-iso-east-1.c2s.ic.gov", "us-iso-east-1"),
            ("aws-iso-b", false, false) => ("iam.us-isob-east-1.sc2s.sgov.gov", "us-isob-east-1"),
            ("aws-iso-b", true, false) => ("iam-fips.us-isob-east-1.sc2s.sgov.gov", "us-isob-east-1"),
            ("aws-iso-e", false, false) => ("iam.eu-isoe-west-1.cloud.adc-e.uk", "eu-isoe-west-1"),
            ("aws-iso-f", false, false) => ("iam.us-isof-south-1.csp.hci.ic.gov", "us-isof-south-1"),
            ("aws-eusc", false, false) => ("iam.eusc-de-east-1.amazonaws.eu", "eusc-de-east-1"),
            _ => null,
        };

    private static Endpoint Signed(string host, string region) =>
        new($"https://{host}", $$"""{"authSchemes":[{"name":"sigv4","signingRegion":"{{region}}"}]}""", "{}");
}
