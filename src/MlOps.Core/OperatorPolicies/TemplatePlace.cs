namespace MlOps.OperatorPolicies;

/// <summary>Where a template is to be deployed, which somebody has to say; a product's config says it.</summary>
public static class TemplatePlace
{
    /// <summary>Refuses a name, an account or another region for a product.</summary>
    /// <param name="product">The product.</param>
    /// <param name="stackName">The name that was given; null where none was.</param>
    /// <param name="accountId">The account that was given; null where none was.</param>
    /// <param name="region">The region that was given; null where none was.</param>
    /// <exception cref="MlOpsException"><c>ProductHasPlace</c>: one of them was given.</exception>
    public static void RefuseFor(MlProduct product, string? stackName, string? accountId, string? region)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (stackName is null && accountId is null && (region ?? product.Region) == product.Region)
        {
            return;
        }

        throw new MlOpsException("ProductHasPlace", MlErrorCategory.InvalidArgument, $"The config of {product.Name} says what its stack is called, in which account it is, and in which region: {product.StackName}, {product.AccountId}, {product.Region}.")
        {
            Resource = product.Name,
            RecommendedAction = "Leave -Name, -AccountId and another -Region out; they are for templates.",
        };
    }
}
