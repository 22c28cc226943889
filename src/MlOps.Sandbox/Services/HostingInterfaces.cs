using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <summary>
/// The network interfaces of SageMaker's endpoints: for a model with a VPC configuration SageMaker makes them in one of its subnets, with its security groups
/// (https://docs.aws.amazon.com/sagemaker/latest/dg/host-vpc.html), and deletes them some time after the endpoint
/// (observed: aws-cloudformation/cloudformation-coverage-roadmap#1327). One stands for all of a model's here.
/// </summary>
internal static class HostingInterfaces
{
    /// <summary>Those of every endpoint of an account in a region, and of those that are deleted since not long.</summary>
    /// <param name="world">The world.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="region">The region.</param>
    public static IEnumerable<LiveResource> All(World world, string accountId, string region) =>
        world.Resources.OfType(accountId, region, "AWS::SageMaker::Endpoint").ToList().SelectMany(endpoint => Of(world, endpoint))
            .Concat(world.Section<DepartingInterfaces>().At(world.Time.GetUtcNow()).Where(card => card.AccountId == accountId && card.Region == region));

    /// <summary>Those of an endpoint.</summary>
    /// <param name="world">The world.</param>
    /// <param name="endpoint">The endpoint.</param>
    public static IEnumerable<LiveResource> Of(World world, LiveResource endpoint)
    {
        var (accountId, region) = (endpoint.AccountId, endpoint.Region);
        var configs = world.Resources.OfType(accountId, region, "AWS::SageMaker::EndpointConfig").ToList();
        var models = world.Resources.OfType(accountId, region, "AWS::SageMaker::Model").ToList();
        return
            from config in configs
            where config.Properties.Text("EndpointConfigName") == endpoint.Properties.Text("EndpointConfigName")
            let served = config.Properties.Items("ProductionVariants").Select(variant => variant.AsObject().Text("ModelName")).ToHashSet(StringComparer.Ordinal)
            from model in models
            where served.Contains(model.Properties.Text("ModelName")) && model.Properties["VpcConfig"] is JsonObject
            select Of(world, endpoint, model);
    }

    private static LiveResource Of(World world, LiveResource endpoint, LiveResource model)
    {
        var network = model.Properties["VpcConfig"]!.AsObject();
        var subnet = network.Texts("Subnets")[0];
        return new LiveResource
        {
            AccountId = endpoint.AccountId,
            Region = endpoint.Region,
            Type = "AWS::EC2::NetworkInterface",
            Id = IdOf(endpoint, model),
            Created = endpoint.Created,
            Properties = new JsonObject
            {
                ["VpcId"] = world.Resources.Find(endpoint.AccountId, endpoint.Region, "AWS::EC2::Subnet", subnet)?.Properties.Text("VpcId"),
                ["SubnetId"] = subnet,
                ["Description"] = "SageMaker",
                ["InterfaceType"] = "interface",
                ["RequesterManaged"] = true,
                ["GroupSet"] = network["SecurityGroupIds"]?.DeepClone() ?? new JsonArray(),
                ["Attachment"] = new JsonObject { ["Status"] = "attached" },
            },
        };
    }

    private static string IdOf(LiveResource endpoint, LiveResource model) =>
        $"eni-0{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{endpoint.Id}/{model.Id}")))[..16].ToLowerInvariant()}";
}
