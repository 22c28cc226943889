using MlOps.Products;

namespace MlOps.Unit.Products;

public sealed class ProductNamesTests
{
    [Fact]
    public void A_starter_product_is_named_as_the_public_documents_name_it()
    {
        var product = ProductReader.ReadText(Configs.Starter).Product!;

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["ModelPackageGroup"] = "techcorp-prod-a001-us-west-2-customer-churn-models",
                ["ModelBuildRepository"] = "techcorp-prod-a001-us-west-2-customer-churn-model-build",
                ["ModelDeployRepository"] = "techcorp-prod-a001-us-west-2-customer-churn-model-deploy",
                ["BuildProject"] = "techcorp-prod-a001-us-west-2-customer-churn-build",
                ["DeployProject"] = "techcorp-prod-a001-us-west-2-customer-churn-deploy",
                ["BuildPipeline"] = "techcorp-prod-a001-us-west-2-customer-churn-build-pipeline",
                ["DeployPipeline"] = "techcorp-prod-a001-us-west-2-customer-churn-deploy-pipeline",
                ["CodeBuildRole"] = "techcorp-prod-a001-customer-churn-codebuild-role",
                ["CodePipelineRole"] = "techcorp-prod-a001-customer-churn-codepipeline-role",
                ["SageMakerExecutionRole"] = "techcorp-prod-a001-customer-churn-sagemaker-execution-role",
                ["ArtifactsBucket"] = "techcorp-prod-a001-us-west-2-customer-churn-artifacts",
                ["SsmModelPackageGroupArn"] = "/ml/techcorp-prod-a001-us-west-2-customer-churn-ml/ModelPackageGroupArn",
                ["SsmRepositoryUrl"] = "/ml/techcorp-prod-a001-us-west-2-customer-churn-ml/RepositoryUrl",
            },
            product.ResourceNames.ToDictionary());
    }

    [Fact]
    public void Names_stand_in_template_order()
    {
        var product = ProductReader.ReadText(Configs.Starter).Product!;

        Assert.Equal(
            [
                "ModelPackageGroup", "ModelBuildRepository", "ModelDeployRepository", "BuildProject", "DeployProject", "BuildPipeline",
                "DeployPipeline", "CodeBuildRole", "CodePipelineRole", "SageMakerExecutionRole", "ArtifactsBucket", "SsmModelPackageGroupArn",
                "SsmRepositoryUrl",
            ],
            product.ResourceNames.Keys);
    }

    [Fact]
    public void A_workload_stands_after_the_use_case()
    {
        var product = ProductReader.ReadText(Configs.Starter.With("tier: starter", "tier: starter\n  workload: realtime")).Product!;

        Assert.Equal("techcorp-prod-a001-us-west-2-customer-churn-realtime-ml", product.Name);
        Assert.Equal("techcorp-prod-a001-customer-churn-realtime-codebuild-role", product.ResourceNames["CodeBuildRole"]);
    }

    [Fact]
    public void A_name_too_long_is_shortened_and_reported()
    {
        var result = ProductReader.ReadText(Configs.Enterprise.With("tier: enterprise", "tier: enterprise\n  workload: realtime"));
        var names = result.Product!.ResourceNames;

        Assert.True(result.IsValid);
        var shortened = result.Findings.Where(finding => finding.Id == "NameShortened").ToList();
        Assert.All(shortened, finding => Assert.Equal((MlSeverity.Warning, "ml_product.use_case"), (finding.Severity, finding.Path)));
        Assert.Equal(5, shortened.Count);
        Assert.Equal(63, names["ArtifactsBucket"].Length);
        Assert.Matches("^globalbank-prod-c001-us-west-2-demand-fore-[a-z2-9]{10}-artifacts$", names["ArtifactsBucket"]);
        Assert.Matches("^globalbank-prod-c001-us-west-2-demand-forecas-[a-z2-9]{10}-models$", names["ModelPackageGroup"]);
        Assert.Matches("^globalbank-prod-c001-us-west-2-demand-[a-z2-9]{10}-model-approved$", names["ModelApprovedRule"]);
        Assert.Matches("^globalbank-prod-c001-demand-foreca[a-z]*-[a-z2-9]{10}-codepipeline-role$", names["CodePipelineRole"]);
        Assert.Equal("globalbank-prod-c001-demand-forecasting-realtime-codebuild-role", names["CodeBuildRole"]);
        Assert.Matches("^globalbank-prod-c001-demand-[a-z2-9]{10}-sagemaker-execution-role$", names["SageMakerExecutionRole"]);
    }

    [Theory]
    [InlineData("churn-and-revenue", null)]
    [InlineData("churn-and-revenues", "^techcorp-prod-a001-us-west-2-churn-[a-z2-9]{10}$")]
    public void A_name_of_the_run_time_too_long_is_shortened_and_told(string useCase, string? expected)
    {
        var result = ProductReader.ReadText(Configs.Starter.With("use_case: customer-churn", "use_case: " + useCase));
        var told = result.Findings.SingleOrDefault(finding => finding.Id == "RunTimeNameShortened");

        Assert.Equal(expected is not null, told is not null);
        if (told is not null)
        {
            Assert.Equal((MlSeverity.Information, "ml_product.use_case"), (told.Severity, told.Path));
            Assert.Matches(expected!, told.Message.Split('\'')[1]);
        }
    }

    [Fact]
    public void Names_that_begin_alike_stay_apart_when_shortened()
    {
        var names = Enumerable.Range(0, 20_000)
            .Select(index => NameShortening.Fit("a-stem-that-is-much-too-long-for-what-it-should-name-" + index, "models", 40))
            .ToList();

        Assert.Equal(20_000, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(names, name => Assert.True(name.Length <= 40 && name.EndsWith("-models", StringComparison.Ordinal)));
    }

    [Fact]
    public void Shortening_is_the_same_everywhere_and_always()
    {
        Assert.Equal("abcdefghij-models", NameShortening.Fit("abcdefghij", "models", 17));
        Assert.Equal("abcdefghij-models", NameShortening.Fit("abcdefghij", "models", 63));
        Assert.Equal(ExpectedShortName, NameShortening.Fit("globalbank-prod-c001-demand-forecasting-realtime", "sagemaker-execution-role", 64));
    }

    // sha256 of "globalbank-prod-c001-demand-forecasting-realtime-sagemaker-execution-role", its first ten bytes modulo 32 as letters.
    private const string ExpectedShortName = "globalbank-prod-c001-demand-64qskiwb4z-sagemaker-execution-role";

    [Fact]
    public void A_name_that_S3_keeps_for_itself_is_an_error()
    {
        var finding = Assert.Single(ProductReader.ReadText(Configs.Starter.With("company_prefix: techcorp", "company_prefix: sthree-tech")).Findings, finding => finding.Id != "PollingStops");

        Assert.Equal(("NameInvalid", MlSeverity.Error), (finding.Id, finding.Severity));
    }

    [Fact]
    public void The_longest_values_still_give_names_that_AWS_takes()
    {
        var config = Configs.Enterprise
            .With("company_prefix: globalbank", "company_prefix: " + new string('a', 32))
            .With("use_case: demand-forecasting", "use_case: " + new string('b', 64) + "\n  workload: " + new string('c', 32));
        var result = ProductReader.ReadText(config);

        Assert.True(result.IsValid);
        Assert.True(result.Product!.StackName.Length <= 128);
        Assert.Contains(result.Findings, finding => finding.Id == "NameShortened" && finding.Message.StartsWith("The stack", StringComparison.Ordinal));
    }

    [Fact]
    public void The_files_of_a_product_are_named_after_it()
    {
        var product = ProductReader.ReadText(Configs.Enterprise).Product!;

        Assert.Equal("codecommit-standalone-direct-rtb", ProductFiles.Scenario(product));
        Assert.Equal("globalbank-prod-c001-us-west-2-demand-forecasting-ml-codecommit-standalone-direct-rtb.yaml", ProductFiles.ConfigFileName(product));
        Assert.Equal(
            "techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit-iam-policy.json",
            ProductFiles.PolicyFileName(ProductReader.ReadText(Configs.Starter).Product!));
        Assert.Equal(
            "techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit-template.yaml",
            ProductFiles.TemplateFileName(ProductReader.ReadText(Configs.Starter).Product!, "yaml"));
    }
}
