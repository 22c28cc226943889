namespace MlOps.Products;

/// <summary>What tells a product from all others, and what every name of it is made of.</summary>
/// <param name="CompanyPrefix"><c>client.company_prefix</c>.</param>
/// <param name="Environment"><c>environment.env</c>.</param>
/// <param name="TenantId"><c>client.tenant_id</c>.</param>
/// <param name="Region"><c>environment.region</c>.</param>
/// <param name="UseCase"><c>ml_product.use_case</c>.</param>
/// <param name="Workload"><c>ml_product.workload</c>; null where there is none.</param>
internal sealed record ProductIdentity(
    string CompanyPrefix,
    string Environment,
    string TenantId,
    string Region,
    string UseCase,
    string? Workload)
{
    /// <summary>What tells a product apart.</summary>
    public static ProductIdentity Of(MlProduct product) =>
        new(product.CompanyPrefix, product.Environment, product.TenantId, product.Region, product.UseCase, product.Workload);

    /// <summary>The beginning of every regional name.</summary>
    public string Stem => Join(CompanyPrefix, Environment, TenantId, Region, UseCase, Workload);

    /// <summary>The beginning of every IAM name. IAM is global, and a role's name has 64 characters at most: no region.</summary>
    public string AccountStem => Join(CompanyPrefix, Environment, TenantId, UseCase, Workload);

    /// <summary>The product's name, <c>ml_name</c> in the public documents.</summary>
    public string Name => Stem + "-ml";

    private static string Join(params string?[] parts) => string.Join('-', parts.Where(part => part is not null));
}
