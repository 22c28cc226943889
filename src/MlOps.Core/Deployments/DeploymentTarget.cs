namespace MlOps.Deployments;

/// <summary>A deployment to look at, check or remove: a product's stack, or a stack by its name.</summary>
public sealed record DeploymentTarget
{
    private DeploymentTarget()
    {
    }

    /// <summary>The product's name; the stack's where the product is not in hand.</summary>
    public required string Name { get; init; }

    /// <summary>The stack's name.</summary>
    public required string StackName { get; init; }

    /// <summary>The product; null where it is not in hand.</summary>
    public MlProduct? Product { get; init; }

    /// <summary>The stack of a product.</summary>
    /// <param name="product">The product.</param>
    public static DeploymentTarget Of(MlProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return new DeploymentTarget { Name = product.Name, StackName = product.StackName, Product = product };
    }

    /// <summary>The stack of a deployment.</summary>
    /// <param name="deployment">The deployment.</param>
    public static DeploymentTarget Of(MlDeployment deployment)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        return new DeploymentTarget { Name = deployment.Name, StackName = deployment.StackName, Product = deployment.Product };
    }

    /// <summary>The stack that a drift report is about.</summary>
    /// <param name="report">The report.</param>
    public static DeploymentTarget Of(MlDriftReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new DeploymentTarget { Name = report.Name, StackName = report.StackName, Product = report.Product };
    }

    /// <summary>A stack by its name.</summary>
    /// <param name="stackName">The name.</param>
    public static DeploymentTarget OfStack(string stackName)
    {
        ArgumentException.ThrowIfNullOrEmpty(stackName);
        return new DeploymentTarget { Name = stackName, StackName = stackName };
    }

    /// <inheritdoc/>
    public override string ToString() => StackName;
}
