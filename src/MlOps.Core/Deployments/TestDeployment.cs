using Amazon.CloudFormation.Model;
using MlOps.Products;

namespace MlOps.Deployments;

/// <summary>Tells test deployments from others, by the tag of their stacks.</summary>
internal static class TestDeployment
{
    /// <summary>When a stack may be removed; null where it is no test deployment.</summary>
    /// <param name="stack">The stack.</param>
    public static DateTimeOffset? ExpiryOf(Stack? stack) => TestProduct.Read(stack?.Tags?.Find(tag => tag.Key == ProductTags.Expires)?.Value);
}
