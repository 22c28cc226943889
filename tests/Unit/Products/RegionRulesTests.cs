using MlOps.Products;

namespace MlOps.Unit.Products;

public sealed class RegionRulesTests
{
    [Theory]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    [InlineData("eusc-de-east-1", "aws-eusc")]
    [InlineData("us-isob-east-1", "aws-iso-b")]
    [InlineData("eu-central-1", "aws")]
    public void Regions_of_every_partition_are_known(string region, string partition)
    {
        var result = ProductReader.ReadText(Configs.Starter.With("us-west-2", region));

        Assert.DoesNotContain(result.Findings, finding => finding.Severity != MlSeverity.Information);
        Assert.Equal(partition, result.Product!.Partition);
    }

    [Theory]
    [InlineData("us-wset-2", "Did you mean 'us-west-2'?")]
    [InlineData("mars-north-1", "Write the name of a region, for example us-west-2.")]
    public void A_region_that_is_none_is_an_error(string region, string suggestion)
    {
        var finding = Assert.Single(ProductReader.ReadText(Configs.Starter.With("us-west-2", region)).Findings, finding => finding.Severity != MlSeverity.Information);

        Assert.Equal(("UnknownRegion", MlSeverity.Error, "environment.region", 8, 11), (finding.Id, finding.Severity, finding.Path, finding.Line, finding.Column));
        Assert.Equal(suggestion, finding.Suggestion);
    }

    [Theory]
    [InlineData("af-south-1", "AWS::CodeCommit::Repository")]
    [InlineData("us-gov-east-1", "AWS::SageMaker::ModelPackageGroup")]
    [InlineData("cn-north-1", "AWS::SageMaker::ModelPackageGroup")]
    [InlineData("ca-west-1", "AWS::CodeCommit::Repository, AWS::CodeBuild::Project")]
    public void A_region_that_lacks_a_type_is_an_error(string region, string types)
    {
        var findings = ProductReader.ReadText(Configs.Starter.With("us-west-2", region)).Findings;
        var finding = Assert.Single(findings, finding => finding.Severity != MlSeverity.Information);

        Assert.Equal("RegionLacksType", finding.Id);
        Assert.StartsWith($"CloudFormation has no {types} in '{region}' (", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_without_CodeCommit_takes_a_product_with_S3() =>
        Assert.True(ProductReader.ReadText(Configs.Starter.With("us-west-2", "af-south-1").With("source_control: codecommit", "source_control: s3\n  s3_prefix: source")).IsValid);

    [Fact]
    public void A_partition_must_be_the_regions()
    {
        Assert.True(ProductReader.ReadText(Configs.Starter.With("region: us-west-2", "region: us-west-2\n  partition: aws")).IsValid);

        var finding = Assert.Single(ProductReader.ReadText(Configs.Starter.With("region: us-west-2", "region: us-west-2\n  partition: aws-cn")).Findings, finding => finding.Severity != MlSeverity.Information);

        Assert.Equal(("PartitionMismatch", "environment.partition"), (finding.Id, finding.Path));
    }
}
