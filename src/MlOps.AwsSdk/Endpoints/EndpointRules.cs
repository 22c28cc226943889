#nullable enable

using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace MlOps.AwsSdk.Endpoints;

/// <summary>
/// What the endpoint rules of all services begin with: an endpoint that the caller gave wins, and none works without a region.
/// </summary>
internal abstract class EndpointRules : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        var asked = (ServiceEndpointParameters)parameters;
        if (!string.IsNullOrEmpty(asked.Endpoint))
        {
            return GivenEndpoint(asked);
        }

        return string.IsNullOrEmpty(asked.Region)
            ? throw new AmazonClientException("Invalid Configuration: Missing Region")
            : Resolve(asked.Region, asked.UseFips, asked.UseDualStack);
    }

    protected abstract Endpoint Resolve(string region, bool fips, bool dualStack);

    private static Endpoint GivenEndpoint(ServiceEndpointParameters asked) => asked switch
    {
        { UseFips: true } => throw new AmazonClientException("Invalid Configuration: FIPS and custom endpoint are not supported"),
        { UseDualStack: true } => throw new AmazonClientException("Invalid Configuration: Dualstack and custom endpoint are not supported"),
        _ => new Endpoint(asked.Endpoint),
    };
}
