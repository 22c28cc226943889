namespace MlOps.Products;

/// <summary>The names of the tiers, lowest first.</summary>
public static class ProductTiers
{
    /// <summary>Registry, repositories, pipelines and their roles.</summary>
    public const string Starter = "starter";

    /// <summary>Starter, with approval events, a dashboard and managed policies.</summary>
    public const string Professional = "professional";

    /// <summary>Professional, with a key, a VPC, alarms and a permissions boundary.</summary>
    public const string Enterprise = "enterprise";

    /// <summary>All of them, lowest first.</summary>
    public static IReadOnlyList<string> All { get; } = [Starter, Professional, Enterprise];

    /// <summary>The place of a tier in <see cref="All"/>; -1 where there is no such tier.</summary>
    internal static int Rank(string tier) => tier switch
    {
        Starter => 0,
        Professional => 1,
        Enterprise => 2,
        _ => -1,
    };
}
