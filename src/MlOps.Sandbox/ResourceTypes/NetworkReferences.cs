using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>What EC2 refuses because it refers to a part of a network that is not there (EC2 user guide, "Error codes for the Amazon EC2 API").</summary>
internal static class NetworkReferences
{
    private static readonly (string Property, string Type, string Code, string Message)[] Known =
    [
        ("VpcId", "AWS::EC2::VPC", "InvalidVpcID.NotFound", "The vpc ID '{0}' does not exist"),
        ("SubnetIds", "AWS::EC2::Subnet", "InvalidSubnetID.NotFound", "The subnet ID '{0}' does not exist"),
        ("RouteTableIds", "AWS::EC2::RouteTable", "InvalidRouteTableID.NotFound", "The routeTable ID '{0}' does not exist"),
        ("SecurityGroupIds", "AWS::EC2::SecurityGroup", "InvalidGroup.NotFound", "The security group '{0}' does not exist"),
    ];

    /// <summary>Refuses properties that refer to what the account does not have in the region.</summary>
    /// <param name="context">The account and the region.</param>
    /// <param name="properties">The properties.</param>
    /// <exception cref="ServiceException">What EC2 answers.</exception>
    public static void Check(ResourceContext context, JsonObject properties)
    {
        foreach (var (property, type, code, message) in Known)
        {
            foreach (var id in Ids(properties[property]))
            {
                if (!Exists(context, type, id))
                {
                    throw new ServiceException(code, string.Format(null, message, id));
                }
            }
        }
    }

    // The account's default network is made when somebody first asks for it.
    private static bool Exists(ResourceContext context, string type, string id)
    {
        if (context.World.Resources.Find(context.AccountId, context.Region, type, id) is null)
        {
            DefaultVpc.Ensure(context.World, context.AccountId, context.Region);
        }

        return context.World.Resources.Find(context.AccountId, context.Region, type, id) is not null;
    }

    private static IEnumerable<string> Ids(JsonNode? value) => value switch
    {
        null => [],
        JsonArray list => list.OfType<JsonNode>().Select(item => item.ToString()),
        _ => [value.ToString()],
    };
}
