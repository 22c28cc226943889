using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using MlOps.Aws;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Surroundings;

/// <summary>
/// The VPC that an enterprise product joins: DNS on, two private subnets or those that the config names, a route table that leads to a NAT gateway, a
/// security group, and the SSM parameters that lead to them.
/// </summary>
/// <param name="product">The product.</param>
/// <param name="vpc">How it joins its VPC.</param>
/// <param name="world">What the sandbox knows.</param>
internal sealed class VpcSurroundings(MlProduct product, MlVpcIntegration vpc, World world)
{
    private const string Range = "10.20.0.0/16";

    private readonly List<string> _made = [];

    /// <summary>Makes what of it is not there yet.</summary>
    /// <param name="product">The product.</param>
    /// <param name="sandbox">The account.</param>
    /// <param name="session">The way to that account.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>What was made, in words.</returns>
    public static async Task<IReadOnlyList<string>> MakeAsync(MlProduct product, EmbeddedAws sandbox, AwsSession session, CancellationToken cancellationToken)
    {
        if (product.VpcIntegration is not { } vpc)
        {
            return [];
        }

        // The account's own network is there before anything asks for it.
        DefaultVpc.Ensure(sandbox.World, product.AccountId, product.Region);
        var surroundings = new VpcSurroundings(product, vpc, sandbox.World);
        await surroundings.MakeAsync(session, cancellationToken).ConfigureAwait(false);
        return surroundings._made;
    }

    private async Task MakeAsync(AwsSession session, CancellationToken cancellationToken)
    {
        var vpcId = vpc.VpcId ?? IdOf("vpc", vpc.VpcParameter, 0);
        string[] subnetIds = vpc.SubnetIds.Count > 0 ? [.. vpc.SubnetIds] : [IdOf("subnet", vpc.SubnetsParameter, 0), IdOf("subnet", vpc.SubnetsParameter, 1)];
        var groupId = IdOf("sg", vpc.SecurityGroupParameter, 0);
        Add("VPC", "AWS::EC2::VPC", vpcId, new JsonObject { ["VpcId"] = vpcId, ["CidrBlock"] = Range, ["IsDefault"] = false, ["EnableDnsSupport"] = "true", ["EnableDnsHostnames"] = "true", ["Tags"] = Tags() });
        AddSubnets(vpcId, subnetIds);
        AddRouteTables(vpcId, subnetIds);
        AddGroup(vpcId, groupId);
        world.MarkChanged();
        await PublishAsync(session, vpc.VpcParameter, vpcId, ParameterType.String, cancellationToken).ConfigureAwait(false);
        await PublishAsync(session, vpc.SubnetsParameter, string.Join(',', subnetIds), ParameterType.StringList, cancellationToken).ConfigureAwait(false);
        await PublishAsync(session, vpc.SecurityGroupParameter, groupId, ParameterType.String, cancellationToken).ConfigureAwait(false);
    }

    // The parameter is named for its VPC: /vpc/NAME/VPCId.
    private JsonArray Tags() => vpc.VpcParameter?.Split('/') is ["", "vpc", var name, "VPCId"] ? new JsonArray(new JsonObject { ["Key"] = "Name", ["Value"] = name }) : [];

    private void AddSubnets(string vpcId, string[] subnetIds)
    {
        foreach (var (subnetId, index) in subnetIds.Select((id, index) => (id, index)))
        {
            Add("subnet", "AWS::EC2::Subnet", subnetId, new JsonObject
            {
                ["SubnetId"] = subnetId,
                ["VpcId"] = vpcId,
                ["CidrBlock"] = $"10.20.{index}.0/24",
                ["AvailabilityZone"] = $"{product.Region}{(char)('a' + index)}",
                ["MapPublicIpOnLaunch"] = false,
            });
        }
    }

    // All subnets use the first table; the others are the VPC's too.
    private void AddRouteTables(string vpcId, string[] subnetIds)
    {
        string[] tableIds = vpc.RouteTableIds.Count > 0 ? [.. vpc.RouteTableIds] : [IdOf("rtb", vpc.SubnetsParameter, 0)];
        foreach (var tableId in tableIds)
        {
            Add("route table", "AWS::EC2::RouteTable", tableId, new JsonObject
            {
                ["RouteTableId"] = tableId,
                ["VpcId"] = vpcId,
                ["SubnetIds"] = new JsonArray([.. tableId == tableIds[0] ? subnetIds.Select(id => (JsonNode?)id) : []]),
                ["Routes"] = new JsonArray(new JsonObject
                {
                    ["DestinationCidrBlock"] = "0.0.0.0/0",
                    ["NatGatewayId"] = IdOf("nat", vpcId, 0),
                    ["State"] = "active",
                    ["Origin"] = "CreateRoute",
                }),
            });
        }
    }

    private void AddGroup(string vpcId, string groupId) => Add("security group", "AWS::EC2::SecurityGroup", groupId, new JsonObject
    {
        ["GroupId"] = groupId,
        ["Id"] = groupId,
        ["GroupName"] = "app",
        ["GroupDescription"] = "Applications",
        ["VpcId"] = vpcId,
        ["SecurityGroupIngress"] = new JsonArray(Rule("tcp", 443, Range)),
        ["SecurityGroupEgress"] = new JsonArray(Rule("-1", null, "0.0.0.0/0")),
    });

    private static JsonObject Rule(string protocol, int? port, string range)
    {
        var rule = new JsonObject { ["IpProtocol"] = protocol, ["CidrIp"] = range };
        if (port is { } number)
        {
            rule["FromPort"] = number;
            rule["ToPort"] = number;
        }

        return rule;
    }

    private async Task PublishAsync(AwsSession session, string? name, string value, ParameterType type, CancellationToken cancellationToken)
    {
        if (name is not null)
        {
            if (world.Resources.Find(product.AccountId, product.Region, "AWS::SSM::Parameter", name) is null)
            {
                _made.Add($"parameter {name}");
            }

            await session.Ssm.PutParameterAsync(new PutParameterRequest { Name = name, Value = value, Type = type, Overwrite = true }, cancellationToken).ConfigureAwait(false);
        }
    }

    private void Add(string what, string type, string id, JsonObject properties)
    {
        if (world.Resources.Find(product.AccountId, product.Region, type, id) is null)
        {
            world.Resources.Add(new LiveResource
            {
                AccountId = product.AccountId,
                Region = product.Region,
                Type = type,
                Id = id,
                Properties = properties,
                Created = world.Time.GetUtcNow(),
            });
            _made.Add($"{what} {id}");
        }
    }

    // Products that take an id from the same parameter get the same id.
    private string IdOf(string prefix, string? source, int index) =>
        $"{prefix}-0{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{prefix}/{product.AccountId}/{product.Region}/{source ?? product.Name}/{index}"))).ToLowerInvariant()[..16]}";
}
