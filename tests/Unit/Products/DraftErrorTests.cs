using MlOps.Products;
using MlOps.Unit.Aws;

namespace MlOps.Unit.Products;

/// <summary>What is wrong with a draft is told of its parameters, all of it, and never of a line in a file that was not written.</summary>
public sealed class DraftErrorTests
{
    private static readonly ProductDraft Right = new()
    {
        CompanyName = "TechCorp",
        CompanyPrefix = "techcorp",
        AccountId = "123456789012",
        TenantId = "a001",
        Region = "us-west-2",
        UseCase = "customer-churn",
        CostCenter = "CC-1234",
        Project = "churn",
        Owner = "ml-platform",
    };

    public static TheoryData<string, ProductDraft, string[]> Wrong => new()
    {
        { "of values", Right with { AccountId = "12", TenantId = "x", Tier = "gold" }, ["-AccountId is '12'", "-TenantId is 'x'", "-Tier is 'gold'"] },
        { "of what a tier needs", Right with { Tier = "enterprise" }, ["-AlertsEmail is missing", "-VpcMode is missing", "-VpcSource is missing"] },
        {
            "of a VPC that the tier does not join",
            Right with { VpcId = "vpc-1", SubnetIds = ["a", "b"], RouteTableIds = ["c"], VpcCidr = "10.20.0.0/16", PrivateDns = "auto", EndpointPolicy = "open" },
            ["-VpcId is not allowed", "-SubnetId is not allowed", "-RouteTableId is not allowed", "-VpcCidr is not allowed", "-PrivateDns is not allowed", "-EndpointPolicy is not allowed"]
        },
        {
            "of parameters of a VPC that the tier does not join",
            Right with { Tier = "professional", VpcMode = "sgprov", VpcSource = "ssm", VpcParameter = "/a", SubnetsParameter = "/b", SecurityGroupParameter = "/c" },
            [
                "-VpcMode is not allowed", "-VpcSource is not allowed", "-VpcParameter is not allowed", "-SubnetsParameter is not allowed",
                "-SecurityGroupParameter is not allowed",
            ]
        },
        { "of repositories", Right with { SourceControl = "codeconnections" }, ["-ConnectionArn is missing", "-ModelBuildRepository is missing", "-ModelDeployRepository is missing"] },
        { "of other repositories", Right with { ModelBuildRepository = "a/b", ModelDeployRepository = "a/c" }, ["-ModelBuildRepository is not allowed", "-ModelDeployRepository is not allowed"] },
        { "of archives", Right with { SourceControl = "s3", Branch = "main" }, ["-S3Prefix is missing", "-Branch is not allowed"] },
        { "of extras", Right with { Extras = ["bucket_polcy", "topic_policy"] }, ["-Extra: 'bucket_polcy' is no extra", "-Extra topic_policy is not allowed"] },
        { "of extras that are something else", Right with { Extras = ["use_case", "schedule"] }, ["-Extra: 'use_case' is no extra.", "-Extra: 'schedule' is no extra."] },
        { "of roles", Right with { IamPath = "ml", PermissionsBoundaryArn = "arn:aws:iam::999999999999:policy/x" }, ["-IamPath is 'ml'", "-PermissionsBoundaryArn: "] },
        { "of rules without a reason", Right with { DriftRules = [DriftRules.Parse("BuildProject")] }, ["'reason' of -DriftRule is missing"] },
        { "of tags", Right with { Tags = [new("team", ""), new("aws:x", "y")] }, ["-Tag team has no value", "-Tag: "] },
        { "of tags that are called like keys", Right with { Tags = [new("Team", ""), new("tier", "!"), new("a:b", "!")] }, ["-Tag Team has no value.", "-Tag tier is '!'", "-Tag a:b is '!'"] },
        { "of a tag twice", Right with { Tags = [new("team", "one"), new("team", "two")] }, ["-Tag 'team' is given more than once: 'one', 'two'."] },
        { "of tags that have parameters", Right with { Tags = [new("cost_center", "x"), new("Owner", "y"), new("owner", "z")] }, ["-Tag 'cost_center' is what -CostCenter gives.", "-Tag 'Owner' is what -Owner gives.", "-Tag 'owner' is what -Owner gives."] },
        {
            "of what would be no YAML",
            Right with { Tier = "enterprise", AlertsEmail = "ml-alerts@example.com", VpcMode = "standalone", VpcSource = "ssm", PrivateDns = "on: [" },
            ["-PrivateDns is 'on: ['; it must be one of auto, true, false."]
        },
        { "of a word that is a key too", Right with { TenantId = "path", Environment = "tier" }, ["-Environment is 'tier'"] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void All_that_is_wrong_is_told_of_its_parameters(string what, ProductDraft draft, string[] says)
    {
        var error = Assert.Throws<MlOpsException>(() => ProductDraftFile.Check(draft, ".", TimeProvider.System));

        Assert.Equal("ProductInvalid", error.Id);
        Assert.True(says.Length == error.Findings.Count, $"{what}: {string.Join('\n', error.Findings)}");
        Assert.All(says, text => Assert.Contains(error.Findings, finding => finding.Message.StartsWith(text, StringComparison.Ordinal)));
        Assert.All(error.Findings, finding => Assert.Contains(finding.Message, error.Message, StringComparison.Ordinal));
        Assert.All(error.Findings, finding => Assert.Equal((null, 0), (finding.File, finding.Line)));
        Assert.DoesNotContain("The text", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(" line ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("For example: -AccountId 123456789012", "12")]
    [InlineData("For example: -AccountId 123456789012", "12345678901x")]
    public void What_to_do_is_said_of_the_parameter_too(string says, string account) =>
        Assert.Equal(says, Assert.Throws<MlOpsException>(() => ProductDraftFile.Check(Right with { AccountId = account }, ".", TimeProvider.System)).RecommendedAction);

    [Fact]
    public void What_to_do_is_said_of_the_parameter_after_other_words_too() =>
        Assert.Equal(
            "Choose another. For example: -IamPath /ml/", Assert.Throws<MlOpsException>(() => ProductDraftFile.Check(Right with { IamPath = "/aws-service-role/ml/" }, ".", TimeProvider.System)).RecommendedAction);

    public static TheoryData<ProductDraft, string> Advice => new()
    {
        { Right with { SourceControl = "s3" }, "Give -S3Prefix, for example techcorp-ml-source/customer-churn." },
        { Right with { Extras = ["shedule"] }, "Give -Schedule, for example 'cron(0 3 ? * MON *)'." },
        { Right with { Extras = ["schedule"] }, "Give -Schedule, for example 'cron(0 3 ? * MON *)'." },
        { Right with { Extras = ["bucket_polcy"] }, "Did you mean -Extra bucket_policy?" },
        { Right with { Schedule = "rate(5)" }, "For example: -Schedule 'rate(12 hours)'" },
        { Right with { Region = "af-south-1" }, "Choose another region, or another -SourceControl." },
        { Right with { AlertsEmail = "ml-alerts@example.com" }, "Leave it out, or write -Tier enterprise, if that is the tier that you have." },
        { Right with { DriftRules = [DriftRules.Parse("BuildProject")] }, "Write it after a colon and a space, for example 'BuildProject/Environment/*: newer images are tried'." },
    };

    [Theory]
    [MemberData(nameof(Advice))]
    public void Advice_names_parameters(ProductDraft draft, string says) =>
        Assert.Equal(says, Assert.Throws<MlOpsException>(() => ProductDraftFile.Check(draft, ".", TimeProvider.System)).RecommendedAction);

    [Fact]
    public void What_would_shorten_names_is_named_by_its_parameters()
    {
        var config = ProductDraftFile.Check(Right with { UseCase = "customer-churn-of-the-whole-company" }, ".", TimeProvider.System);

        Assert.All(config.Warnings, warning => Assert.StartsWith("Shorten -CompanyPrefix, -UseCase or -Workload by ", warning.Suggestion, StringComparison.Ordinal));
        Assert.NotEmpty(config.Warnings);
    }

    [Fact]
    public void What_is_missing_in_a_list_is_said_without_the_list_of_a_config()
    {
        var draft = Right with { Tier = "enterprise", AlertsEmail = "ml-alerts@example.com", VpcMode = "standalone", VpcSource = "direct", VpcId = "vpc-0123456789abcdef0", SubnetIds = ["subnet-0123456789abcdef1"] };

        var error = Assert.Throws<MlOpsException>(() => ProductDraftFile.Check(draft, ".", TimeProvider.System));

        Assert.Equal("-SubnetId has 1 of at least 2 items. Nothing was written.", error.Message);
        Assert.Equal("Add the id of a subnet, for example subnet-0123456789abcdef0.", error.RecommendedAction);
    }

    [Fact]
    public void Every_key_of_a_config_has_a_parameter()
    {
        // The partition is the region's, a section is what is in it, and a rule is one value.
        string[] without = ["environment.partition", "client", "environment", "ml_product", "ml_product.repositories", "ml_product.vpc_integration", "tags", "iam", "extras", "drift"];

        Assert.Equal(
            ConfigKeys.All.Select(key => key.Path).Where(path => !path.StartsWith("drift.ignore.", StringComparison.Ordinal)).Except(without).Order(StringComparer.Ordinal),
            DraftParameters.All.Select(parameter => parameter.Key.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_missing_hides_nothing_that_is_wrong()
    {
        var draft = Right with { AccountId = null, Owner = "", TenantId = "x", PermissionsBoundaryArn = "arn:aws:iam::999999999999:policy/x" };

        var error = Assert.Throws<MlOpsException>(() => ProductDraftFile.Check(draft, ".", TimeProvider.System));

        Assert.Equal("ConfigIncomplete", error.Id);
        Assert.StartsWith("A config needs -AccountId, -Owner.", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("-TenantId is 'x'", Assert.Single(error.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_deserves_a_look_is_told_of_its_parameter()
    {
        var config = ProductDraftFile.Check(Right with { Tier = "professional", AlertsEmail = "ml-alerts@example.com", LogRetentionDays = 365 }, ".", TimeProvider.System);

        Assert.Equal(
            ["-AlertsEmail does nothing in the professional tier", "-LogRetentionDays does nothing in the professional tier"],
            config.Warnings.Select(warning => warning.Message.Split(':')[0]));
    }

    [Theory]
    [InlineData(2027, "-Schedule is 'cron(0 3 LW 1 ? 2026)': the last day on which it fires was 2026-01-30, so that the clock starts nothing any more.")]
    [InlineData(2026)]
    public void A_schedule_whose_days_are_over_is_told_of_its_parameter(int year, params string[] warnings)
    {
        var config = ProductDraftFile.Check(Right with { Schedule = "cron(0 3 LW 1 ? 2026)" }, ".", new FakeTime(new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero)));

        Assert.Equal(warnings, config.Warnings.Select(warning => warning.Message));
    }
}
