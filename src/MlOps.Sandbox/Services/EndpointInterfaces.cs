using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <summary>
/// The network interfaces of interface endpoints: EC2 makes one in each subnet of an endpoint, manages it, and deletes it with the endpoint
/// (https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html).
/// </summary>
internal static class EndpointInterfaces
{
    /// <summary>Those of every endpoint of the account in the region.</summary>
    /// <param name="call">The call that asks.</param>
    public static IEnumerable<LiveResource> All(ServiceCall call) => call.All("AWS::EC2::VPCEndpoint").SelectMany(Of);

    /// <summary>Those of an endpoint; none of a gateway endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    public static IEnumerable<LiveResource> Of(LiveResource endpoint) => endpoint.Properties.Text("VpcEndpointType") == "Interface"
        ? endpoint.Properties.Texts("SubnetIds").Select(subnet => new LiveResource
        {
            AccountId = endpoint.AccountId,
            Region = endpoint.Region,
            Type = "AWS::EC2::NetworkInterface",
            Id = IdOf(endpoint, subnet),
            Created = endpoint.Created,
            Properties = new JsonObject
            {
                ["VpcId"] = endpoint.Properties.Text("VpcId"),
                ["SubnetId"] = subnet,
                ["Description"] = $"VPC Endpoint Interface {endpoint.Id}",
                ["InterfaceType"] = "vpc_endpoint",
                ["RequesterManaged"] = true,
                ["GroupSet"] = endpoint.Properties["SecurityGroupIds"]?.DeepClone() ?? new JsonArray(),
                ["Attachment"] = new JsonObject { ["Status"] = "attached" },
            },
        })
        : [];

    private static string IdOf(LiveResource endpoint, string subnet) =>
        $"eni-0{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{endpoint.Id}/{subnet}")))[..16].ToLowerInvariant()}";
}
