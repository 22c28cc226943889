namespace MlOps.Products;

/// <summary>The name budget: every name inside its service's limit, and what had to be shortened.</summary>
internal static class NameRules
{
    /// <summary>Reports names that were shortened, and names that a service does not take.</summary>
    public static void Check(ProductConfig config, ProductNames names)
    {
        foreach (var name in names.All)
        {
            if (!name.IsAllowed)
            {
                Report(config, MlSeverity.Error, "NameInvalid", $"{Describe(name)} would be called '{name.Name}', which AWS does not take ({name.Limit.Source}).", $"Choose another {ConfigKeys.CompanyPrefix:plain} or {ConfigKeys.UseCase:plain}.");
            }
            else if (name.IsShortened)
            {
                Report(
                    config,
                    MlSeverity.Warning,
                    "NameShortened",
                    $"{Describe(name)} is called '{name.Name}': '{name.Wanted}' has {name.Wanted.Length} of at most {name.Limit.MaxLength} characters ({name.Limit.Source}).",
                    $"Shorten {ConfigKeys.CompanyPrefix:plain}, {ConfigKeys.UseCase:plain} or {ConfigKeys.Workload:plain} by {name.Wanted.Length - name.Limit.MaxLength} characters to keep the full name.");
            }
        }

        CheckRunTimeNames(config, names.Identity.Name);
        if (config.S3Prefix is { } prefix && names.Resources.TryGetValue("ArtifactsBucket", out var bucket) && prefix.Split('/')[0] == bucket)
        {
            config.Product.Report(
                MlSeverity.Error,
                "SourceIsArtifactsBucket",
                ConfigKeys.S3Prefix,
                $"The bucket '{bucket}' is the product's own, made by its stack; the source must lie in one that exists before.",
                $"Name another bucket.");
        }
    }

    // No warning: nothing but the pipelines gives these names, and what they begin with is published.
    private static void CheckRunTimeNames(ProductConfig config, string productName)
    {
        var whole = RunTimePrefix.Whole(productName);
        if (whole.Length > RunTimePrefix.MaxLength)
        {
            Report(
                config,
                MlSeverity.Information,
                "RunTimeNameShortened",
                $"What the pipelines name at run time begins with '{RunTimePrefix.Of(productName)}', the endpoint's whole name: '{whole}' has {whole.Length} of at most {RunTimePrefix.MaxLength} characters, since SageMaker takes 63 and a date and time follow.",
                $"Shorten {ConfigKeys.CompanyPrefix:plain}, {ConfigKeys.UseCase:plain} or {ConfigKeys.Workload:plain} by {whole.Length - RunTimePrefix.MaxLength} characters to keep the full name.");
        }
    }

    private static string Describe(PhysicalName name) => name.LogicalId.Length > 0 ? $"{name.LogicalId} ({name.Type})" : "The stack";

    private static void Report(ProductConfig config, string severity, string id, FormattableString message, FormattableString suggestion) =>
        config.Product.Report(severity, id, ConfigKeys.UseCase, message, suggestion);
}
