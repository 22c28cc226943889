using System.Text.Json.Nodes;
using MlOps.Products;
using MlOps.Sandbox;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Surroundings;
using MlOps.Unit.Products;

namespace MlOps.Unit.Deployments.Holders;

/// <summary>A deployed product, and others who use what is its.</summary>
internal static class HolderBed
{
    private const string AccountId = "123456789012";

    /// <summary>An enterprise product that is not of production, which makes its own security group, key and boundary.</summary>
    public static MlProduct Enterprise => ProductReader.ReadText(Configs.Enterprise.Replace("env: prod", "env: dev", StringComparison.Ordinal)).Product!;

    /// <summary>A sandbox in which the caller's own policies decide: everything but what is denied.</summary>
    public static DeploymentBed Denying(string actions) => new(new EmbeddedAwsOptions
    {
        EnforceIam = true,
        CallerPolicies = new Dictionary<string, JsonObject>
        {
            ["operator"] = JsonNode.Parse(
                $$"""
                {"Version":"2012-10-17","Statement":[
                    {"Effect":"Allow","Action":"*","Resource":"*"},
                    {"Effect":"Deny","Action":{{actions}},"Resource":"*"}]}
                """)!.AsObject(),
        },
    });

    public static async Task DeployEnterpriseAsync(this DeploymentBed bed, MlProduct product)
    {
        await ProductSurroundings.MakeAsync(product, bed.Aws, await bed.OpenAsync(product), TestContext.Current.CancellationToken);
        await bed.DeployAsync(product);
    }

    /// <summary>The security group of a product's endpoints.</summary>
    public static LiveResource SecurityGroupOf(this DeploymentBed bed, MlProduct product) =>
        bed.Resources.Single(resource => resource.Type == "AWS::EC2::SecurityGroup" && (string?)resource.Properties["GroupName"] == product.ResourceNames["EndpointSecurityGroup"]);

    /// <summary>Adds what somebody else made.</summary>
    public static LiveResource Add(this DeploymentBed bed, string type, string id, JsonObject properties, bool isGlobal = false)
    {
        var resource = new LiveResource
        {
            AccountId = AccountId,
            Region = isGlobal ? "global" : "us-west-2",
            Type = type,
            Id = id,
            Properties = properties,
            Created = bed.Aws.World.Time.GetUtcNow(),
        };
        bed.Aws.World.Resources.Add(resource);
        return resource;
    }

    /// <summary>Makes an endpoint with a model of a version, which stands in a security group where one is given.</summary>
    public static void Serve(this DeploymentBed bed, string endpoint, string version, string? group = null)
    {
        var model = new JsonObject { ["PrimaryContainer"] = new JsonObject { ["ModelPackageName"] = version } };
        if (group is not null)
        {
            model["VpcConfig"] = new JsonObject { ["SecurityGroupIds"] = new JsonArray(group), ["Subnets"] = new JsonArray("subnet-1", "subnet-2") };
        }

        bed.AddRuntime("Model", endpoint, model);
        bed.AddRuntime("EndpointConfig", endpoint, new JsonObject { ["ProductionVariants"] = new JsonArray(new JsonObject { ["VariantName"] = "all", ["ModelName"] = endpoint }) });
        bed.AddRuntime("Endpoint", endpoint, new JsonObject { ["EndpointConfigName"] = endpoint, ["EndpointStatus"] = "InService" });
    }

    /// <summary>Deletes an endpoint.</summary>
    public static void StopServing(this DeploymentBed bed, string endpoint) =>
        bed.Remove(bed.Aws.World.Resources.All.Single(resource => resource.Type == "AWS::SageMaker::Endpoint" && (string?)resource.Properties["EndpointName"] == endpoint));

    private static void AddRuntime(this DeploymentBed bed, string kind, string name, JsonObject properties)
    {
        var path = kind switch { "EndpointConfig" => "endpoint-config", _ => kind.ToLowerInvariant() };
        var arn = $"arn:aws:sagemaker:us-west-2:{AccountId}:{path}/{name}";
        properties[$"{kind}Name"] = name;
        properties[$"{kind}Arn"] = arn;
        bed.Add($"AWS::SageMaker::{kind}", arn, properties);
    }

    public static void Remove(this DeploymentBed bed, LiveResource resource) => bed.Aws.World.Resources.Remove(resource);
}
