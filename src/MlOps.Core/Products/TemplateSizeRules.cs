using MlOps.CloudFormation.Templates;

namespace MlOps.Products;

/// <summary>What it takes for CloudFormation to take a product's template in a request (CloudFormation user guide, Understand CloudFormation quotas).</summary>
public static class TemplateSizeRules
{
    /// <summary>What to tell where a template without tags is written to a file, which others may deploy; null where it has them.</summary>
    /// <param name="template">The template.</param>
    public static string? WarningOf(MlTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return template.TagsOnStack
            ? $"The template of {template.Name} has no tags, which would make it larger than CloudFormation takes: whoever deploys it by other means than MlOps gives its stack the product's tags."
            : null;
    }

    /// <summary>The findings that the template is without tags, or needs a bucket; none where it has room, or where there is no template.</summary>
    /// <param name="product">The product.</param>
    public static IReadOnlyList<MlFinding> Check(MlProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);

        // The smallest tier never comes near.
        if (product.Tier == ProductTiers.Starter || !product.IsValid)
        {
            return [];
        }

        var template = ProductTemplate.Write(product);
        return [.. TagsOnStack(product, template), .. TooLarge(product, template.SizeInBytes)];
    }

    private static MlFinding[] TagsOnStack(MlProduct product, MlTemplate template) => template.TagsOnStack
        ?
        [
            product.Report(
                ConfigKeys.Tier,
                MlSeverity.Information,
                "TagsOnStack",
                "With the tags of each resource the template would be larger than CloudFormation takes in a request: the stack gets them, and hands them on.",
                "Whoever deploys the template by other means than MlOps gives the stack the product's tags, as PowerShell lists them: (Get-MlProduct CONFIG).Tags"),
        ]
        : [];

    private static MlFinding[] TooLarge(MlProduct product, int size) => size > Template.MostBytes
        ?
        [
            product.Report(
                ConfigKeys.Tier,
                MlSeverity.Warning,
                "TemplateTooLarge",
                FormattableString.Invariant($"The template has {size:N0} bytes in its smallest form; CloudFormation takes {Template.MostBytes:N0} in a request."),
                "Deploy it with -TemplateBucket and a bucket of the account in the product's region. Shorter names, or fewer extras, make the template smaller."),
        ]
        : [];
}
