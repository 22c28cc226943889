namespace MlOps.Products;

/// <summary>Who may do what through the VPC endpoints of a product.</summary>
public static class EndpointPolicies
{
    /// <summary>Whoever belongs to the account, so that its other workloads in the VPC keep working.</summary>
    public const string Open = "open";

    /// <summary>Whoever belongs to the account, with the product's resources only.</summary>
    public const string Product = "product";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Open, Product];
}
