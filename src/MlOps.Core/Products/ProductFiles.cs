namespace MlOps.Products;

/// <summary>
/// The conventional names of the files that belong to a product. Policies are named as in the ML Provisioner's public documents
/// (docs.axontechlabs.com/ml/IAM_PERMISSIONS); templates likewise, after its sister products (docs.axontechlabs.com/sec/NAMING_CONVENTIONS).
/// </summary>
public static class ProductFiles
{
    /// <summary>
    /// What tells configs of one name apart: <c>{source_control}[-{vpc_mode}-{vpc_source}][-workload][-rtb]</c>, for example
    /// <c>codecommit-standalone-ssm-workload</c>.
    /// </summary>
    /// <param name="product">The product.</param>
    public static string Scenario(MlProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        var vpc = product.VpcIntegration;
        return string.Concat(
            product.SourceControl,
            vpc is null ? "" : $"-{vpc.VpcMode}-{vpc.VpcSource}",
            product.Workload is null ? "" : "-workload",
            vpc is { RouteTableIds.Count: > 0 } ? "-rtb" : "");
    }

    /// <summary><c>{company_prefix}-{env}-{tenant_id}-{region}-{use_case}-ml-{scenario}.yaml</c>.</summary>
    /// <param name="product">The product.</param>
    public static string ConfigFileName(MlProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return $"{product.CompanyPrefix}-{product.Environment}-{product.TenantId}-{product.Region}-{product.UseCase}-ml-{Scenario(product)}.yaml";
    }

    /// <summary><c>{ml_name}-{scenario}-iam-policy.json</c>, conventionally in the folder <c>policies</c>.</summary>
    /// <param name="product">The product.</param>
    /// <param name="ending">What tells it from other policies of the product, before the extension; empty where nothing does.</param>
    public static string PolicyFileName(MlProduct product, string ending = "")
    {
        ArgumentNullException.ThrowIfNull(product);
        return $"{product.Name}-{Scenario(product)}-iam-policy{ending}.json";
    }

    /// <summary><c>{ml_name}-{scenario}-template.yaml</c> or <c>.json</c>.</summary>
    /// <param name="product">The product.</param>
    /// <param name="extension">The extension without its dot.</param>
    public static string TemplateFileName(MlProduct product, string extension)
    {
        ArgumentNullException.ThrowIfNull(product);
        return $"{product.Name}-{Scenario(product)}-template.{extension}";
    }

    /// <summary><c>{ml_name}-{scenario}-review.html</c> or <c>.md</c>.</summary>
    /// <param name="product">The product.</param>
    /// <param name="extension">The extension without its dot.</param>
    public static string ReviewFileName(MlProduct product, string extension)
    {
        ArgumentNullException.ThrowIfNull(product);
        return $"{product.Name}-{Scenario(product)}-review.{extension}";
    }
}
