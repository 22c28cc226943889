using MlOps.CloudFormation.Templates;

namespace MlOps.Products;

/// <summary>Whether CloudFormation takes a product's template in a request (CloudFormation user guide, Understand CloudFormation quotas).</summary>
public static class TemplateSizeRules
{
    /// <summary>The finding that the template needs a bucket; none where it does not, or where there is no template.</summary>
    /// <param name="product">The product.</param>
    public static IReadOnlyList<MlFinding> Check(MlProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);

        // No other tier comes near.
        if (product.Tier != ProductTiers.Enterprise || !product.IsValid || ProductTemplate.Write(product).SizeInBytes is var size && size <= Template.MostBytes)
        {
            return [];
        }

        return
        [
            product.Report(
                ConfigKeys.Tier,
                MlSeverity.Warning,
                "TemplateTooLarge",
                FormattableString.Invariant($"The template has {size:N0} bytes in its smallest form; CloudFormation takes {Template.MostBytes:N0} in a request."),
                "Deploy it with -TemplateBucket and a bucket of the account in the product's region. Shorter names, or fewer extras, make the template smaller."),
        ];
    }
}
