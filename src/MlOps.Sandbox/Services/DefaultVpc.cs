using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <summary>
/// The default network of an account in a region: a VPC of 172.31.0.0/16 with a public subnet in each zone, a route table that leads to an
/// internet gateway, and a security group. Source: https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html.
/// </summary>
internal static class DefaultVpc
{
    /// <summary>The zones of a region in the sandbox.</summary>
    public static IReadOnlyList<string> Zones(string region) => [$"{region}a", $"{region}b", $"{region}c"];

    /// <summary>Makes the network where the account has never had one here.</summary>
    public static void Ensure(World world, string accountId, string region)
    {
        var vpcId = Id("vpc", accountId, region, string.Empty);
        if (world.Section<DefaultVpcs>().Add($"{accountId}/{region}"))
        {
            world.MarkChanged();
            Add(world, accountId, region, "AWS::EC2::VPC", vpcId, new JsonObject { ["VpcId"] = vpcId, ["CidrBlock"] = "172.31.0.0/16", ["IsDefault"] = true });
            var index = 0;
            foreach (var zone in Zones(region))
            {
                var subnetId = Id("subnet", accountId, region, zone);
                Add(world, accountId, region, "AWS::EC2::Subnet", subnetId, new JsonObject
                {
                    ["SubnetId"] = subnetId,
                    ["VpcId"] = vpcId,
                    ["CidrBlock"] = $"172.31.{16 * index++}.0/20",
                    ["AvailabilityZone"] = zone,
                    ["MapPublicIpOnLaunch"] = true,
                    ["IsDefault"] = true,
                });
            }

            var tableId = Id("rtb", accountId, region, string.Empty);
            Add(world, accountId, region, "AWS::EC2::RouteTable", tableId, new JsonObject
            {
                ["RouteTableId"] = tableId,
                ["VpcId"] = vpcId,
                ["IsMain"] = true,
                ["Routes"] = new JsonArray(new JsonObject
                {
                    ["DestinationCidrBlock"] = "0.0.0.0/0",
                    ["GatewayId"] = Id("igw", accountId, region, string.Empty),
                    ["State"] = "active",
                    ["Origin"] = "CreateRoute",
                }),
            });
            var groupId = Id("sg", accountId, region, string.Empty);
            Add(world, accountId, region, "AWS::EC2::SecurityGroup", groupId, new JsonObject
            {
                ["GroupId"] = groupId,
                ["Id"] = groupId,
                ["GroupName"] = "default",
                ["GroupDescription"] = "default VPC security group",
                ["VpcId"] = vpcId,
            });
        }
    }

    private static void Add(World world, string accountId, string region, string type, string id, JsonObject properties) => world.Resources.Add(new LiveResource
    {
        AccountId = accountId,
        Region = region,
        Type = type,
        Id = id,
        Properties = properties,
        Created = world.Time.GetUtcNow(),
    });

    private static string Id(string prefix, string accountId, string region, string seed) =>
        $"{prefix}-0{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{prefix}/{accountId}/{region}/{seed}"))).ToLowerInvariant()[..16]}";
}
