using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using MlOps.Aws;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Rehearsals;

/// <summary>
/// What an enterprise product finds in its account and does not make itself: a VPC with two private subnets, their route tables, a security group, and the
/// SSM parameters that lead to them.
/// </summary>
internal static class ProductSurroundings
{
    /// <summary>Makes them, as far as the product needs them.</summary>
    /// <param name="product">The product.</param>
    /// <param name="sandbox">The account.</param>
    /// <param name="session">The way to that account.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public static async Task MakeAsync(MlProduct product, EmbeddedAws sandbox, AwsSession session, CancellationToken cancellationToken)
    {
        if (product.VpcIntegration is not { } vpc)
        {
            return;
        }

        // The account's own network is there before anything asks for it.
        DefaultVpc.Ensure(sandbox.World, product.AccountId, product.Region);
        var vpcId = vpc.VpcId ?? IdOf("vpc", product, 0);
        string[] subnetIds = vpc.SubnetIds.Count > 0 ? [.. vpc.SubnetIds] : [IdOf("subnet", product, 0), IdOf("subnet", product, 1)];
        var groupId = IdOf("sg", product, 0);
        Add(sandbox, product, "AWS::EC2::VPC", vpcId, new JsonObject { ["VpcId"] = vpcId, ["CidrBlock"] = "10.20.0.0/16", ["IsDefault"] = false });
        foreach (var (subnetId, index) in subnetIds.Select((id, index) => (id, index)))
        {
            Add(sandbox, product, "AWS::EC2::Subnet", subnetId, new JsonObject
            {
                ["SubnetId"] = subnetId,
                ["VpcId"] = vpcId,
                ["CidrBlock"] = $"10.20.{index}.0/24",
                ["AvailabilityZone"] = $"{product.Region}{(char)('a' + index)}",
                ["MapPublicIpOnLaunch"] = false,
            });
        }

        foreach (var tableId in vpc.RouteTableIds)
        {
            Add(sandbox, product, "AWS::EC2::RouteTable", tableId, new JsonObject { ["RouteTableId"] = tableId, ["VpcId"] = vpcId });
        }

        Add(sandbox, product, "AWS::EC2::SecurityGroup", groupId, new JsonObject
        {
            ["GroupId"] = groupId,
            ["Id"] = groupId,
            ["GroupName"] = "app",
            ["GroupDescription"] = "Applications",
            ["VpcId"] = vpcId,
        });
        await PublishAsync(session, vpc.VpcParameter, vpcId, ParameterType.String, cancellationToken).ConfigureAwait(false);
        await PublishAsync(session, vpc.SubnetsParameter, string.Join(',', subnetIds), ParameterType.StringList, cancellationToken).ConfigureAwait(false);
        await PublishAsync(session, vpc.SecurityGroupParameter, groupId, ParameterType.String, cancellationToken).ConfigureAwait(false);
    }

    private static async Task PublishAsync(AwsSession session, string? name, string value, ParameterType type, CancellationToken cancellationToken)
    {
        if (name is not null)
        {
            await session.Ssm.PutParameterAsync(new PutParameterRequest { Name = name, Value = value, Type = type }, cancellationToken).ConfigureAwait(false);
        }
    }

    private static void Add(EmbeddedAws sandbox, MlProduct product, string type, string id, JsonObject properties) => sandbox.World.Resources.Add(new LiveResource
    {
        AccountId = product.AccountId,
        Region = product.Region,
        Type = type,
        Id = id,
        Properties = properties,
        Created = sandbox.World.Time.GetUtcNow(),
    });

    private static string IdOf(string prefix, MlProduct product, int index) =>
        $"{prefix}-0{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{prefix}/{product.Name}/{index}"))).ToLowerInvariant()[..16]}";
}
