using Amazon.CloudFormation.Model;
using MlOps.Products;

namespace MlOps.Deployments;

/// <summary>Tells test deployments from others, by the tag of their stacks.</summary>
internal static class TestDeployment
{
    /// <summary>When a stack may be removed; null where it is no test deployment.</summary>
    /// <param name="stack">The stack.</param>
    public static DateTimeOffset? ExpiryOf(Stack? stack) => TestProduct.Read(stack?.Tags?.Find(tag => tag.Key == ProductTags.Expires)?.Value);

    /// <summary>
    /// Whether a removal leaves nothing of a stack. Anybody who may tag a stack can give it the tag: a template of another environment has a word in it too.
    /// </summary>
    /// <param name="deployed">The stack.</param>
    public static bool LeavesNothing(DeployedStack deployed) =>
        ExpiryOf(deployed.Stack) is not null && deployed.Owner is null or { Environment: ProductEnvironments.Test };
}
