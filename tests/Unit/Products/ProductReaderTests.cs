using MlOps.CloudFormation.Templates;
using MlOps.Products;

namespace MlOps.Unit.Products;

public sealed class ProductReaderTests
{
    [Theory]
    [InlineData("10.20.5.0/16", "Write 10.20.0.0/16.")]
    [InlineData("172.31.255.255/20", "Write 172.31.240.0/20.")]
    public void A_range_with_bits_beyond_its_prefix_is_refused_with_the_range(string range, string suggestion)
    {
        var finding = Assert.Single(ProductReader.ReadText(Configs.Enterprise.With("10.20.0.0/16", range)).Findings, finding => finding.Id == "RangeHasHostBits");

        Assert.Equal((MlSeverity.Error, suggestion), (finding.Severity, finding.Suggestion));
    }

    [Fact]
    public void A_valid_config_becomes_a_product()
    {
        var result = ProductReader.ReadText(Configs.Starter);

        Assert.Equal(["PollingStops"], result.Findings.Select(finding => finding.Id));
        var product = result.Product!;
        Assert.True(product.IsValid);
        Assert.Equal("techcorp-prod-a001-us-west-2-customer-churn-ml", product.Name);
        Assert.Equal("techcorp-prod-a001-us-west-2-customer-churn-ml-stack", product.StackName);
        Assert.Equal("starter", product.Tier);
        Assert.Equal("codecommit", product.SourceControl);
        Assert.Equal("123456789012", product.AccountId);
        Assert.Equal("us-west-2", product.Region);
        Assert.Equal("aws", product.Partition);
        Assert.Equal("main", product.Branch);
        Assert.Equal(["cost_center", "project", "owner"], product.Tags.Keys);
        Assert.Null(product.VpcIntegration);
        Assert.Null(product.Path);
    }

    [Fact]
    public void An_enterprise_config_reads_well_too()
    {
        var product = ProductReader.ReadText(Configs.Enterprise).Product!;

        Assert.Equal(["RunTimeNameShortened", "PollingStops"], product.Findings.Select(finding => finding.Id));
        Assert.Equal("ml-alerts@example.com", product.AlertsEmail);
        Assert.Equal(365, product.LogRetentionDays);
        Assert.Equal("standalone", product.VpcIntegration!.VpcMode);
        Assert.Equal(["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"], product.VpcIntegration.SubnetIds);
        Assert.Equal("globalbank-prod-c001-demand-forecasting-sagemaker-execution-role", product.ResourceNames["SageMakerExecutionRole"]);
    }

    [Fact]
    public void Parameter_paths_that_a_config_leaves_out_are_those_of_the_sister_products()
    {
        var config = Configs.Enterprise.With("vpc_source: direct", "vpc_source: ssm").With("vpc_mode: standalone", "vpc_mode: sgprov").With("    vpc_cidr: 10.20.0.0/16\n", "")
            .With("    vpc_id: vpc-0123456789abcdef0\n", "")
            .With("    subnet_ids:\n      - subnet-0123456789abcdef0\n      - subnet-0123456789abcdef1\n", "");

        var product = ProductReader.ReadText(config).Product!;

        Assert.Equal(["RunTimeNameShortened", "PollingStops"], product.Findings.Select(finding => finding.Id));
        Assert.Equal("/vpc/globalbank-prod-c001-us-west-2-vpc/VPCId", product.VpcIntegration!.VpcParameter);
        Assert.Equal("/vpc/globalbank-prod-c001-us-west-2-vpc/PrivateSubnetIds", product.VpcIntegration.SubnetsParameter);
        Assert.Equal("/sg/globalbank-prod-c001-us-west-2-sg/app/SecurityGroupId", product.VpcIntegration.SecurityGroupParameter);
    }

    [Theory]
    [InlineData("  env: prod", "  env: prodd", "ValueNotAllowed", "environment.env", 7, 8, "Did you mean 'prod'?")]
    [InlineData("  env: prod", "  env: [prod]", "WrongType", "environment.env", 7, 8, "For example: env: prod")]
    [InlineData("  env: prod", "  env:", "EmptyValue", "environment.env", 7, 7, "For example: env: prod")]
    [InlineData("  env: prod\n", "", "MissingKey", "environment.env", 7, 3, "Add 'env: prod' to 'environment'.")]
    [InlineData("\"123456789012\"", "123456789012", "UnquotedString", "client.account_id", 4, 15, "Put it in quotes: account_id: \"123456789012\"")]
    [InlineData("\"123456789012\"", "012345678901", "UnquotedString", "client.account_id", 4, 15, "Put it in quotes: account_id: \"012345678901\"")]
    [InlineData("\"123456789012\"", "012345670123", "UnquotedString", "client.account_id", 4, 15, "Put it in quotes: account_id: \"012345670123\"")]
    [InlineData("\"123456789012\"", "\"12345\"", "InvalidValue", "client.account_id", 4, 15, "For example: account_id: \"123456789012\"")]
    [InlineData("\"a001\"", "1e10", "UnquotedString", "client.tenant_id", 5, 14, "Put it in quotes: tenant_id: \"1e10\"")]
    [InlineData("\"a001\"", "0012", "UnquotedString", "client.tenant_id", 5, 14, "Put it in quotes: tenant_id: \"0012\"")]
    [InlineData("\"a001\"", "true", "UnquotedString", "client.tenant_id", 5, 14, "Put it in quotes: tenant_id: \"true\"")]
    [InlineData("company_prefix: techcorp", "company_prefix: TechCorp", "InvalidValue", "client.company_prefix", 3, 19, "For example: company_prefix: techcorp")]
    [InlineData("  tier: starter\n", "  tier: starter\n  region: us-west-2\n", "UnknownKey", "ml_product.region", 11, 3, "It belongs to 'environment'.")]
    [InlineData("tags:", "tag: 1\ntags:", "UnknownKey", "tag", 13, 1, "Did you mean 'tags'?")]
    [InlineData("  env: prod\n", "  env: prod\n  env: dev\n", "DuplicateKey", "environment.env", 8, 3, "Remove one of the two.")]
    [InlineData("  source_control: codecommit\n", "  source_control: s3\n", "MissingKey", "ml_product.s3_prefix", 10, 3, "Add 's3_prefix: techcorp-ml-source/customer-churn' to 'ml_product'.")]
    [InlineData("  source_control: codecommit\n", "  source_control: codecommit\n  s3_prefix: bucket\n", "KeyNotAllowed", "ml_product.s3_prefix", 13, 3, "Remove it.")]
    [InlineData("  source_control: codecommit\n", "  source_control: codecommit\n  alerts_email: a@example.com\n", "KeyNotAllowed", "ml_product.alerts_email", 13, 3, "Remove it, or write 'tier: enterprise', if that is the tier that you have.")]
    [InlineData("tags:", "vpc_integration:\n  vpc_mode: standalone\n  vpc_source: ssm\n  route_table_ids: [rtb-01234567]\ntags:", "KeyNotAllowed", "vpc_integration", 13, 1, "Remove it, or write 'tier: enterprise', if that is the tier that you have.")]
    [InlineData("  owner: ml-platform", "  owner: ml-platform\n  Owner: somebody", "DuplicateTag", "tags.Owner", 17, 3, "Remove one of the two.")]
    [InlineData("  owner: ml-platform", "  owner: ml-platform\n  aws:x: y", "ReservedTag", "tags.aws:x", 17, 3, "Choose a key that does not begin with 'aws:' or 'mlops:'.")]
    [InlineData("  owner: ml-platform", "  owner: ml-platform\n  note: a;b", "InvalidValue", "tags.note", 17, 9, "For example: note: a-value")]
    [InlineData("  owner: ml-platform", "  owner: 1234", "WrongType", "tags.owner", 16, 10, "Put it in quotes: owner: \"1234\"")]
    [InlineData("  owner: ml-platform", "  owner: 2026-01-01", "UnquotedString", "tags.owner", 16, 10, "Put it in quotes: owner: \"2026-01-01\"")]
    public void One_mistake_is_one_finding_with_its_place(string old, string replacement, string id, string path, int line, int column, string suggestion)
    {
        var finding = Assert.Single(ProductReader.ReadText(Configs.Starter.With(old, replacement), "a.yaml").Findings, finding => finding.Severity == MlSeverity.Error);

        Assert.Equal((id, path, line, column), (finding.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal(suggestion, finding.Suggestion);
        Assert.Equal("a.yaml", finding.File);
    }

    [Theory]
    [InlineData("drift:\n  ignore:\n    - logical_id: BuildProject\n", "'drift.ignore.reason' is missing: every rule says why the drift is expected.")]
    [InlineData("drift: {}\n", "'drift.ignore' is missing: it is all that 'drift' has.")]
    public void A_key_that_only_some_products_have_is_missing_for_a_reason_of_its_own(string section, string message) =>
        Assert.Contains(message, ProductReader.ReadText(Configs.Starter + section, "a.yaml").Findings.Select(finding => finding.Message));

    [Theory]
    [InlineData("usecase")]
    [InlineData("useCase")]
    [InlineData("use-case")]
    [InlineData("use_csae")]
    public void A_key_that_is_nearly_right_is_named(string key)
    {
        var findings = ProductReader.ReadText(Configs.Starter.With("use_case:", key + ":")).Findings;

        Assert.Equal(["MissingKey", "UnknownKey"], findings.Select(finding => finding.Id));
        Assert.Equal((11, 3, "Did you mean 'use_case'?"), (findings[1].Line, findings[1].Column, findings[1].Suggestion));
    }

    [Theory]
    [InlineData("vpc_source: direct", "vpc_source: ssm", "KeyNotAllowed", 2)]
    [InlineData("    vpc_id: vpc-0123456789abcdef0\n", "", "MissingKey", 1)]
    [InlineData("      - subnet-0123456789abcdef1\n", "", "TooFewItems", 1)]
    [InlineData("subnet-0123456789abcdef1", "subnet-0123456789abcdef0", "DuplicateItem", 1)]
    [InlineData("vpc-0123456789abcdef0", "vpc-0123", "InvalidValue", 1)]
    [InlineData("  alerts_email: ml-alerts@example.com\n", "", "MissingKey", 1)]
    [InlineData("log_retention_days: 365", "log_retention_days: 100", "ValueNotAllowed", 1)]
    [InlineData("log_retention_days: 365", "log_retention_days: \"365\"", "WrongType", 1)]
    [InlineData("log_retention_days: 365", "log_retention_days: 0x16d", "WrongType", 1)]
    [InlineData("tags:\n", "alerts_email: other@example.com\ntags:\n", "SetTwice", 1)]
    [InlineData("    vpc_id:", "    security_group_parameter: /sg/x\n    vpc_id:", "KeyNotAllowed", 1)]
    public void The_rules_of_the_enterprise_tier_hold(string old, string replacement, string id, int count)
    {
        var findings = ProductReader.ReadText(Configs.Enterprise.With(old, replacement)).Findings.Where(finding => finding.Severity == MlSeverity.Error).ToList();

        Assert.Equal(count, findings.Count);
        Assert.All(findings, finding => Assert.Equal(id, finding.Id));
    }

    [Fact]
    public void What_the_professional_tier_does_not_use_is_a_warning()
    {
        var config = Configs.Starter.With("tier: starter", "tier: professional\n  alerts_email: a@example.com\n  log_retention_days: 90");

        var result = ProductReader.ReadText(config);

        Assert.True(result.IsValid);
        Assert.Equal(["NoEffect", "NoEffect"], result.Findings.Where(finding => finding.Severity == MlSeverity.Warning).Select(finding => finding.Id));
    }

    [Fact]
    public void Values_at_the_root_count_as_those_under_ml_product()
    {
        var config = Configs.Enterprise.With("  alerts_email: ml-alerts@example.com\n", "").With("tags:\n", "alerts_email: root@example.com\ntags:\n");

        Assert.Equal("root@example.com", ProductReader.ReadText(config).Product!.AlertsEmail);
    }

    [Fact]
    public void All_mistakes_are_found_in_one_pass_errors_first()
    {
        var config = Configs.Starter.With("env: prod", "env: live").With("tenant_id: \"a001\"", "tenant_id: \"a\"").With("  owner: ml-platform\n", "")
            .With("use_case:", "use-case:");

        var result = ProductReader.ReadText(config);

        Assert.Null(result.Product);
        Assert.Equal(["InvalidValue", "ValueNotAllowed", "MissingKey", "UnknownKey", "MissingKey"], result.Findings.Select(finding => finding.Id));
        Assert.Equal([5, 7, 10, 11, 14], result.Findings.Select(finding => finding.Line));
    }

    [Theory]
    [InlineData("", "EmptyConfig")]
    [InlineData("# nothing\n", "EmptyConfig")]
    [InlineData("null", "EmptyConfig")]
    [InlineData("just text", "WrongType")]
    [InlineData("- a\n- b", "WrongType")]
    [InlineData("a: [", "Syntax")]
    [InlineData("a: b\n---\nc: d", "MultipleDocuments")]
    [InlineData("client: &a {x: 1}\ntags: *a", "YamlAlias")]
    [InlineData("client: !!python/object:os.system x", "YamlTag")]
    [InlineData("a: \u0000", "NotText")]
    public void What_is_no_config_is_refused_with_a_finding(string text, string id)
    {
        var result = ProductReader.ReadText(text, "x.yaml");

        Assert.Null(result.Product);
        Assert.Contains(result.Findings, finding => finding.Id == id);
        Assert.All(result.Findings, finding => Assert.True(finding.Line >= 1 && finding.Column >= 1 && finding.File == "x.yaml"));
    }

    [Fact]
    public void Hostile_documents_are_refused_by_their_limits()
    {
        Assert.Equal("TooLarge", Assert.Single(ProductReader.ReadText(new string('a', 10_000_000)).Findings).Id);
        Assert.Contains(ProductReader.ReadText("a: " + new string('[', 10_000)).Findings, finding => finding.Id == "TooDeep");
        Assert.Contains(ProductReader.ReadText("a: [" + string.Concat(Enumerable.Repeat("1,", 50_000)) + "]").Findings, finding => finding.Id == "TooManyValues");
    }

    [Fact]
    public void A_missing_file_is_an_exception_with_an_id()
    {
        var error = Assert.Throws<MlOpsException>(() => ProductReader.ReadFile(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())));

        Assert.Equal("FileNotFound", error.Id);
    }

    public static TheoryData<string> Samples => [.. SampleConfigs.Names];

    [Theory]
    [InlineData("starter", "codecommit", "BuildPipeline and DeployPipeline poll their sources")]
    [InlineData("professional", "codecommit", "BuildPipeline polls its source")]
    [InlineData("starter", "s3\n  s3_prefix: techcorp-sources", "BuildPipeline and DeployPipeline poll their sources")]
    [InlineData("professional", "s3\n  s3_prefix: techcorp-sources", "BuildPipeline polls its source")]
    public void What_polls_is_told_once(string tier, string source, string said)
    {
        var product = ProductReader.ReadText(Configs.Starter.With("tier: starter", $"tier: {tier}").With("source_control: codecommit", $"source_control: {source}")).Product!;

        var finding = Assert.Single(product.Findings);
        Assert.Equal(("PollingStops", MlSeverity.Information, "ml_product.source_control"), (finding.Id, finding.Severity, finding.Path));
        Assert.StartsWith(said, finding.Message, StringComparison.Ordinal);
        Assert.Equal(
            said.Contains("DeployPipeline", StringComparison.Ordinal) ? ["BuildPipeline", "DeployPipeline"] : ["BuildPipeline"],
            ProductTemplate.Build(product).Resources.Where(resource => resource.Type == "AWS::CodePipeline::Pipeline" && Polls(resource)).Select(resource => resource.LogicalId));
    }

    private static bool Polls(TemplateResource pipeline) =>
        TemplateWriter.WriteJson(new Template { Resources = [pipeline] }, indented: false).Contains("\"PollForSourceChanges\":\"true\"", StringComparison.Ordinal);

    [Fact]
    public void There_is_a_sample_of_each_of_the_twenty_scenarios() =>
        Assert.Equal(20, Samples.Count);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Samples_have_no_finding_that_needs_anything_done(string file)
    {
        var path = RepositoryFolder.Combine("samples", "configs", file);

        var product = ProductReader.ReadFile(path).Product!;

        Assert.Equal(product.Workload is not null && product.Tier != "professional" ? ["RunTimeNameShortened", "PollingStops"] : ["PollingStops"], product.Findings.Select(finding => finding.Id));
        Assert.All(product.Findings, finding => Assert.Equal(MlSeverity.Information, finding.Severity));
        Assert.Equal(path, product.Path);
        Assert.Contains(FormattableString.Invariant($"# Its stack has {TierCatalog.ResourcesOf(product).Count} resources."), File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_to_another_host_is_a_source_too()
    {
        var config = Configs.Starter.With("source_control: codecommit", """
            source_control: codeconnections
              connection_arn: arn:aws:codeconnections:us-west-2:123456789012:connection/01234567-89ab-cdef-0123-456789abcdef
              repositories:
                model_build: techcorp/model-build
                model_deploy: techcorp/model-deploy
              branch: release/1
            """);

        var product = ProductReader.ReadText(config).Product!;

        Assert.Empty(product.Findings);
        Assert.Equal("techcorp/model-deploy", product.ModelDeployRepository);
        Assert.Equal("release/1", product.Branch);
        Assert.Equal(10, TierCatalog.ResourcesOf(product).Count);
    }
}
