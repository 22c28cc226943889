using MlOps.Documents;
using MlOps.Products;
using MlOps.Unit.Judges;

namespace MlOps.Unit.Products;

/// <summary>
/// cfn-lint, where it is installed, judges the templates of all samples in every region that can have them: errors, warnings, information, and
/// what its experimental rules say.
/// </summary>
public sealed class CfnLintTests
{
    /// <summary>Regions that lack CodeCommit, from cfn-lint 1.51.0's provider schemas.</summary>
    private const string WithoutCodeCommit =
        "af-south-1,ap-southeast-3,ap-southeast-5,ap-southeast-7,eu-central-2,eu-south-2,il-central-1,me-central-1";

    private const string WithAllTypes =
        "ap-east-1,ap-northeast-1,ap-northeast-2,ap-northeast-3,ap-south-1,ap-southeast-1,ap-southeast-2,ca-central-1,eu-central-1,"
        + "eu-isoe-west-1,eu-north-1,eu-south-1,eu-west-1,eu-west-2,eu-west-3,eusc-de-east-1,me-south-1,sa-east-1,us-east-1,us-east-2,"
        + "us-gov-west-1,us-iso-east-1,us-iso-west-1,us-isob-east-1,us-isob-west-1,us-isof-east-1,us-isof-south-1,us-west-1,us-west-2";

    /// <summary>Enough for the second sample of a kind, which differs from the first by its names only.</summary>
    private const string OfTwoPartitions = "us-gov-west-1,us-west-2";

    [Fact]
    public async Task Samples_are_silent_in_every_region_that_has_their_types()
    {
        (string Sample, DocumentFormat Format, string Regions)[] samples =
        [
            ("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml", DocumentFormat.Yaml, WithAllTypes),
            ("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit-workload.yaml", DocumentFormat.Json, OfTwoPartitions),
            ("techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml", DocumentFormat.Yaml, WithAllTypes + "," + WithoutCodeCommit),
            ("techcorp-prod-a002-us-west-2-customer-churn-ml-s3-workload.yaml", DocumentFormat.Json, OfTwoPartitions),
        ];

        var found = await CfnLint.JudgeAsync([.. samples.Select(sample => (TemplateOfSample(sample.Sample, sample.Format), sample.Regions))]);

        Assert.Equal("70 judged\n", found);
    }

    // The properties of some types differ by region, so that the template of each region is judged there.
    [Theory]
    [InlineData("retailco-prod-b001-us-west-2-demand-ml-codecommit.yaml", DocumentFormat.Yaml, WithAllTypes, 29)]
    [InlineData("retailco-prod-b002-us-west-2-demand-ml-s3.yaml", DocumentFormat.Json, WithAllTypes + "," + WithoutCodeCommit, 37)]
    [InlineData("retailco-prod-b001-us-west-2-demand-ml-codecommit-workload.yaml", DocumentFormat.Json, OfTwoPartitions, 2)]
    [InlineData("retailco-prod-b002-us-west-2-demand-ml-s3-workload.yaml", DocumentFormat.Yaml, OfTwoPartitions, 2)]
    public async Task Templates_of_the_professional_tier_are_silent_in_their_own_regions(string sample, DocumentFormat format, string regions, int count)
    {
        var config = await File.ReadAllTextAsync(RepositoryFolder.Combine("samples", "configs", sample), TestContext.Current.CancellationToken);
        var templates = regions.Split(',').Select(region => (TemplateOf(config.With("region: us-west-2", $"region: {region}"), format), region));

        Assert.Equal($"{count} judged\n", await CfnLint.JudgeAsync([.. templates]));
    }

    [Theory]
    [InlineData("source_control: codecommit", "standalone", WithAllTypes, 29)]
    [InlineData("source_control: s3\n  s3_prefix: globalbank-source/demand", "standalone", OfTwoPartitions, 2)]
    [InlineData("source_control: codecommit", "sgprov", OfTwoPartitions, 2)]
    [InlineData("source_control: s3\n  s3_prefix: globalbank-source/demand", "sgprov", WithAllTypes + "," + WithoutCodeCommit, 37)]
    public async Task Templates_of_the_enterprise_tier_are_silent_in_their_own_regions(string source, string mode, string regions, int count)
    {
        // Ids of the config with one mode, parameters with the other.
        var config = Configs.Enterprise.With("source_control: codecommit", source).With("vpc_mode: standalone", $"vpc_mode: {mode}");
        config = mode == "standalone" ? config : config
            .With("vpc_source: direct", "vpc_source: ssm").With("    vpc_id: vpc-0123456789abcdef0\n", "")
            .With("    subnet_ids:\n      - subnet-0123456789abcdef0\n      - subnet-0123456789abcdef1\n", "").With("    vpc_cidr: 10.20.0.0/16\n", "");
        var templates = regions.Split(',').Select(region => (TemplateOf(config.With("region: us-west-2", $"region: {region}")), region));

        Assert.Equal($"{count} judged\n", await CfnLint.JudgeAsync([.. templates]));
    }

    [Theory]
    [InlineData("source_control: codecommit")]
    [InlineData("source_control: s3\n  s3_prefix: techcorp-ml-sources/churn")]
    public async Task Templates_of_other_environments_are_silent_too(string source)
    {
        var config = Configs.Starter.With("env: prod", "env: dev").With("source_control: codecommit", source);

        Assert.Equal("2 judged\n", await CfnLint.JudgeAsync([(TemplateOf(config), OfTwoPartitions)]));
    }

    [Fact]
    public async Task Templates_of_connections_are_silent_too()
    {
        var config = Configs.Starter.With("source_control: codecommit", """
            source_control: codeconnections
              connection_arn: arn:aws:codeconnections:us-west-2:123456789012:connection/01234567-89ab-cdef-0123-456789abcdef
              repositories: {model_build: techcorp/model-build, model_deploy: techcorp/model-deploy}
            """);

        // A connection has an old and a new name for its one permission; information on the old one's ARN does not matter.
        Assert.Equal("2 judged\n", await CfnLint.JudgeAsync([(TemplateOf(config), "us-east-1,us-west-2")], "EW"));
    }

    [Theory]
    [InlineData("starter", "codecommit", WithAllTypes, 29)]
    [InlineData("starter", "s3", OfTwoPartitions, 2)]
    [InlineData("professional", "codecommit", OfTwoPartitions, 2)]
    [InlineData("professional", "s3", OfTwoPartitions, 2)]
    [InlineData("enterprise", "codecommit", OfTwoPartitions, 2)]
    [InlineData("enterprise", "s3", WithAllTypes + "," + WithoutCodeCommit, 37)]
    public async Task Templates_with_all_extras_are_silent_in_their_own_regions(string tier, string source, string regions, int count)
    {
        var config = Configs.WithAllExtras(tier, source);
        var templates = regions.Split(',').Select(region => (TemplateOf(config.With("region: us-west-2", $"region: {region}")), region));

        Assert.Equal($"{count} judged\n", await CfnLint.JudgeAsync([.. templates]));
    }

    [Theory]
    [InlineData("starter")]
    [InlineData("enterprise")]
    public async Task Templates_with_an_own_boundary_and_path_are_silent_too(string tier)
    {
        var config = Configs.Of(tier, "s3") + "iam: {permissions_boundary_arn: arn:aws:iam::123456789012:policy/company/boundary, path: /ml/}\n";

        Assert.Equal("1 judged\n", await CfnLint.JudgeAsync([(TemplateOf(config), "us-west-2")]));
    }

    [Fact]
    public async Task Templates_with_strict_endpoints_are_silent_too() =>
        Assert.Equal("2 judged\n", await CfnLint.JudgeAsync([(TemplateOf(Configs.Enterprise.With("    vpc_cidr:", "    endpoint_policy: product\n    vpc_cidr:")), OfTwoPartitions)]));

    // The old name of a connection's one permission is an information, as above.
    [Theory]
    [InlineData("starter")]
    [InlineData("professional")]
    [InlineData("enterprise")]
    public async Task Templates_of_connections_are_silent_in_every_tier(string tier)
    {
        var config = Configs.WithAllExtras(tier, "codeconnections");

        Assert.Equal("2 judged\n", await CfnLint.JudgeAsync([(TemplateOf(Configs.Of(tier, "codeconnections")), "us-west-2"), (TemplateOf(config), "us-west-2")], "EW"));
    }

    /// <summary>The tests above would say so if something were wrong.</summary>
    [Theory]
    [InlineData("- Name: Source\n          Actions:", "- Name: Source\n          Surplus: 1\n          Actions:", 4, "E3002 Additional properties are not allowed ('Surplus' was unexpected)")]
    [InlineData("InputArtifacts:\n                - Name: Source", "InputArtifacts:\n                - Name: Other", 4, "E3701 'Other' is not previously defined as an 'OutputArtifact'")]
    [InlineData("Version: '2012-10-17'", "Version: '2012-10-18'", 6, "E3530 '2012-10-18' is not one of ['2008-10-17', '2012-10-17']")]
    [InlineData("aws:SourceAccount: !Ref AWS::AccountId", "aws:SourceAccount: !Sub '${AWS::AccountId}-${AWS::Regio}'", 4, "E1019 'AWS::Regio' is not one of")]
    public async Task What_is_wrong_is_found_in_each_region(string right, string wrong, int count, string finding)
    {
        var template = TemplateOfSample("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml", DocumentFormat.Yaml);
        Assert.Contains(right, template, StringComparison.Ordinal);

        var found = await CfnLint.JudgeAsync([(template.Replace(right, wrong, StringComparison.Ordinal), "us-east-1,eu-west-1")]);

        Assert.Contains($"us-east-1: {finding}", found, StringComparison.Ordinal);
        Assert.Contains($"eu-west-1: {finding}", found, StringComparison.Ordinal);
        Assert.Equal(count, found.Split(finding).Length - 1);
    }

    [Fact]
    public async Task A_region_without_a_type_is_told()
    {
        var template = TemplateOfSample("techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml", DocumentFormat.Yaml);

        var found = await CfnLint.JudgeAsync([(template, "us-west-2,il-central-1")]);

        Assert.Equal(2, found.Split("il-central-1: E3006 Resource type 'AWS::CodeCommit::Repository' does not exist in 'il-central-1'").Length - 1);
        Assert.DoesNotContain("us-west-2: ", found, StringComparison.Ordinal);
    }

    private static string TemplateOf(string config, DocumentFormat? format = null) => ProductTemplate.Write(ProductReader.ReadText(config).Product!, format).Body;

    private static string TemplateOfSample(string sample, DocumentFormat format) =>
        ProductTemplate.Write(ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", sample)).Product!, format).Body;
}
