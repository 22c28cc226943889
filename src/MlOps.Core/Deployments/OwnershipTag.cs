using MlOps.Products;

namespace MlOps.Deployments;

/// <summary>
/// The tag of a resource that says whose it is: the one that CloudFormation gave it, or else the product's, which its template has. CloudFormation may take its own off
/// what it retains (aws-cloudformation/cloudformation-coverage-roadmap#1049).
/// </summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsProducts">Whether it says that the resource is the product's.</param>
internal sealed record OwnershipTag(string Key, string Value, bool IsProducts)
{
    private const string StackId = "aws:cloudformation:stack-id";

    /// <summary>Finds it; null where no tag tells.</summary>
    /// <param name="tags">The resource's tags.</param>
    /// <param name="deployed">The stack that would have left the resource.</param>
    public static OwnershipTag? Find(IReadOnlyDictionary<string, string> tags, DeployedStack deployed) =>
        Find(tags, StackId, deployed.Stack.StackId) ?? (deployed.Owner is { } owner ? Find(tags, ProductTags.Product, owner.Product) : null);

    private static OwnershipTag? Find(IReadOnlyDictionary<string, string> tags, string key, string own) =>
        tags.TryGetValue(key, out var value) ? new OwnershipTag(key, value, value == own) : null;
}
