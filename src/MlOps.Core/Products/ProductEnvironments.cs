namespace MlOps.Products;

/// <summary>The environments that a product may belong to.</summary>
public static class ProductEnvironments
{
    /// <summary>The one whose data outlives its stack.</summary>
    public const string Production = "prod";

    /// <summary>The one of tests, and of every test deployment.</summary>
    public const string Test = "test";

    /// <summary>All of them, in the order of promotion.</summary>
    public static IReadOnlyList<string> All { get; } = ["dev", Test, "staging", Production];
}
