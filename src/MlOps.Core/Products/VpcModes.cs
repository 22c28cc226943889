namespace MlOps.Products;

/// <summary>Whose security group an enterprise product uses.</summary>
public static class VpcModes
{
    /// <summary>The product makes its own.</summary>
    public const string Standalone = "standalone";

    /// <summary>One that exists, named by an SSM parameter.</summary>
    public const string SecurityGroupProvisioner = "sgprov";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Standalone, SecurityGroupProvisioner];
}
