using System.Globalization;
using MlOps.CloudFormation.Templates;
using MlOps.Documents;
using MlOps.Products;

namespace MlOps.Unit.Products;

/// <summary>
/// The templates of these samples are, byte for byte, the files in the folder Expected: whoever writes them, wherever, and with whichever version
/// of the code. A change to a template changes its file, where it is reviewed.
/// </summary>
public sealed class ExpectedTemplateTests
{
    [Theory]
    [InlineData("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml", DocumentFormat.Yaml, "starter-codecommit.yaml")]
    [InlineData("techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml", DocumentFormat.Yaml, "starter-s3.yaml")]
    [InlineData("techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml", DocumentFormat.Json, "starter-s3.json")]
    [InlineData("retailco-prod-b001-us-west-2-demand-ml-codecommit.yaml", DocumentFormat.Yaml, "professional-codecommit.yaml")]
    public void A_template_is_byte_for_byte_as_expected(string sample, DocumentFormat format, string expected)
    {
        var folder = Directory.CreateTempSubdirectory("mlops-expected-");
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Foreign();
            var product = ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", sample)).Product!;

            var written = TemplateFile.Write(ProductTemplate.Write(product, format), Path.Combine(folder.FullName, expected));

            var bytes = File.ReadAllBytes(RepositoryFolder.Combine("tests", "Unit", "Products", "Expected", expected));
            Assert.True(bytes.AsSpan().SequenceEqual(File.ReadAllBytes(written.Path!)), $"The template is not that of {expected}:\n{written.Body}");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A culture that writes numbers in another way. Made by hand, because a runtime may know the invariant one only.</summary>
    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        return culture;
    }
}
