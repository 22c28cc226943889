using System.Globalization;
using MlOps.Iam.Comparison;
using MlOps.Iam.ManagedPolicies;
using MlOps.OperatorPolicies;
using MlOps.Products;

namespace MlOps.Unit.Iam.Comparison;

/// <summary>The README says how much less than with AWS's policies an operator may do; its numbers are what comes out.</summary>
public sealed class ReadmeNumbersTests
{
    private static readonly string[] Reference = ["AmazonSageMakerFullAccess", "AmazonS3FullAccess", "AmazonEC2ContainerRegistryFullAccess"];

    private static readonly string[] Readme = File.ReadAllLines(RepositoryFolder.Combine("README.md"));

    [Theory]
    [InlineData("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit", "The starter's operator has {0} actions besides, ")]
    [InlineData("globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-standalone-direct-rtb", ", and the enterprise's {0}, without")]
    public void Numbers_are_what_a_comparison_gives(string sample, string added)
    {
        var product = ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", $"{sample}.yaml")).Product!;
        var summary = new PolicyComparison(Reference.Select(ManagedPolicyCatalog.Find), OperatorPolicy.Of(product, new OperatorPolicyOptions())).Summary;

        int[] numbers =
        [
            summary.ReferenceActions, summary.LeftOutActions, summary.SharedActions, summary.SharedOnAllResources,
            summary.NarrowedToResources, summary.NarrowedByCondition, summary.NotNarrowed,
        ];
        Assert.Equal(RowOf(sample), numbers);
        Assert.Contains(Readme, line => line.Contains(string.Format(CultureInfo.InvariantCulture, added, summary.AddedActions), StringComparison.Ordinal));
    }

    [Fact]
    public void The_command_names_the_same_policies() =>
        Assert.Contains(Readme, line => line.Trim() == $"Compare-MlPolicy -ReferenceName {string.Join(", ", Reference)} -Summary");

    private static IEnumerable<int> RowOf(string sample) =>
        Readme.Single(line => line.StartsWith('|') && line.Contains($"`{sample}`", StringComparison.Ordinal))
            .Split('|', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(cell => int.Parse(cell, CultureInfo.InvariantCulture));
}
