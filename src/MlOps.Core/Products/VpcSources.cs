namespace MlOps.Products;

/// <summary>Where an enterprise product finds the ids of its VPC and subnets.</summary>
public static class VpcSources
{
    /// <summary>In SSM parameters.</summary>
    public const string Ssm = "ssm";

    /// <summary>In the config.</summary>
    public const string Direct = "direct";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Ssm, Direct];
}
