using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Surroundings;

/// <summary>The permissions boundary that a product's config names. What a company's allows is not known; this one stands in no role's way.</summary>
internal static class BoundarySurroundings
{
    /// <summary>Makes it where it is not there yet.</summary>
    /// <param name="product">The product.</param>
    /// <param name="world">What the sandbox knows.</param>
    /// <returns>What was made, in words.</returns>
    public static IEnumerable<string> Make(MlProduct product, World world)
    {
        if (product.PermissionsBoundaryArn is not { } arn || world.Resources.Find(product.AccountId, ResourceStore.Global, "AWS::IAM::ManagedPolicy", arn) is not null)
        {
            return [];
        }

        world.Resources.Add(new LiveResource
        {
            AccountId = product.AccountId,
            Region = ResourceStore.Global,
            Type = "AWS::IAM::ManagedPolicy",
            Id = arn,
            Properties = new JsonObject
            {
                ["PolicyArn"] = arn,
                ["ManagedPolicyName"] = arn[(arn.LastIndexOf('/') + 1)..],
                ["PolicyDocument"] = JsonNode.Parse("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"""),
            },
            Created = world.Time.GetUtcNow(),
        });
        return [$"managed policy {arn}"];
    }
}
