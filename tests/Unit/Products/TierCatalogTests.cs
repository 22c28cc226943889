using MlOps.Products;

namespace MlOps.Unit.Products;

public sealed class TierCatalogTests
{
    [Theory]
    [InlineData("starter", "codecommit", null, 13)]
    [InlineData("starter", "s3", null, 10)]
    [InlineData("professional", "codecommit", null, 19)]
    [InlineData("professional", "s3", null, 16)]
    [InlineData("enterprise", "codecommit", "sgprov", 39)]
    [InlineData("enterprise", "codecommit", "standalone", 41)]
    [InlineData("enterprise", "s3", "sgprov", 36)]
    [InlineData("enterprise", "s3", "standalone", 38)]
    public void Every_tier_has_the_documented_number_of_resources(string tier, string source, string? vpcMode, int count) =>
        Assert.Equal(count, TierCatalog.RowsOf(tier, source, vpcMode).Count());

    [Fact]
    public void Tiers_say_what_they_have()
    {
        Assert.Equal(["starter", "professional", "enterprise"], TierCatalog.Tiers.Select(tier => tier.Name));
        Assert.Equal([13, 19, 39], TierCatalog.Tiers.Select(tier => tier.CodeCommitResourceCount));
        Assert.Equal([13, 19, 41], TierCatalog.Tiers.Select(tier => tier.MaxCodeCommitResourceCount));
        Assert.Equal([10, 16, 36], TierCatalog.Tiers.Select(tier => tier.S3ResourceCount));
        Assert.Equal([10, 16, 38], TierCatalog.Tiers.Select(tier => tier.MaxS3ResourceCount));
        Assert.Equal([13, 19, 41], TierCatalog.Tiers.Select(tier => tier.Resources.Count));
        Assert.All(TierCatalog.Tiers.SelectMany(tier => tier.Resources), resource => Assert.NotEmpty(resource.Purpose));
    }

    // From the professional tier on the approval names the version, and nothing looks for the newest.
    [Fact]
    public void No_tier_says_of_its_deployments_what_is_true_of_another() =>
        Assert.All(TierCatalog.Tiers, tier => Assert.DoesNotContain("newest", Assert.Single(tier.Resources, resource => resource.LogicalId == "DeployProject").Purpose, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void The_starter_tier_has_these_types()
    {
        Assert.Equal(
            [
                "AWS::CodeBuild::Project", "AWS::CodeBuild::Project",
                "AWS::CodeCommit::Repository", "AWS::CodeCommit::Repository",
                "AWS::CodePipeline::Pipeline", "AWS::CodePipeline::Pipeline",
                "AWS::IAM::Role", "AWS::IAM::Role", "AWS::IAM::Role",
                "AWS::S3::Bucket",
                "AWS::SSM::Parameter", "AWS::SSM::Parameter",
                "AWS::SageMaker::ModelPackageGroup",
            ],
            TierCatalog.Find("starter").Resources.Select(resource => resource.Type).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_unknown_tier_is_an_error_with_an_id() =>
        Assert.Equal("TierNotFound", Assert.Throws<MlOpsException>(() => TierCatalog.Find("gold")).Id);
}
