using MlOps.Products;

namespace MlOps.Unit.Products;

/// <summary>What is written of a draft is what the reader reads.</summary>
public sealed class ProductDraftTests
{
    private static readonly ProductDraft Starter = new()
    {
        CompanyName = "TechCorp",
        CompanyPrefix = "techcorp",
        AccountId = "012345678901",
        TenantId = "0012",
        Region = "us-west-2",
        UseCase = "customer-churn",
        CostCenter = "CC-1234",
        Project = "churn",
        Owner = "ml-platform",
    };

    [Theory]
    [InlineData("TechCorp")]
    [InlineData("O'Neill: \"ML\" # not a comment")]
    [InlineData("true")]
    [InlineData("No")]
    [InlineData("1e10")]
    [InlineData("- dash")]
    [InlineData("[list]")]
    [InlineData("{map}")]
    [InlineData("*alias")]
    [InlineData("&anchor")]
    [InlineData("!tag")]
    [InlineData("%directive")]
    [InlineData("@at")]
    [InlineData("`tick")]
    [InlineData("Müller & Söhne GmbH")]
    [InlineData("株式会社")]
    [InlineData("back\\slash")]
    [InlineData("key: value")]
    public void A_name_is_read_back_whatever_is_in_it(string name)
    {
        var product = ProductReader.ReadText(ProductDraftWriter.Write(Starter with { CompanyName = name })).RequireValid();

        Assert.Equal(name, product.CompanyName);
    }

    [Theory]
    [InlineData("value")]
    [InlineData("007")]
    [InlineData("on")]
    [InlineData("a: b")]
    [InlineData("x=y+z@w")]
    [InlineData("12:30")]
    public void A_tag_is_read_back_whatever_is_in_it(string value)
    {
        var draft = Starter with { Tags = [new("more", value), new("yes", "no")] };

        var product = ProductReader.ReadText(ProductDraftWriter.Write(draft)).RequireValid();

        Assert.Equal([new("cost_center", "CC-1234"), new("project", "churn"), new("owner", "ml-platform"), .. draft.Tags], product.Tags);
    }

    [Fact]
    public void Every_value_is_read_back()
    {
        var draft = Starter with
        {
            Environment = "dev",
            Tier = "enterprise",
            Workload = "batch",
            SourceControl = "codeconnections",
            ConnectionArn = "arn:aws:codeconnections:us-west-2:012345678901:connection/01234567-89ab-cdef-0123-456789abcdef",
            ModelBuildRepository = "techcorp/model-build",
            ModelDeployRepository = "techcorp/model-deploy",
            Branch = "release/1.0",
            AlertsEmail = "ml-alerts@example.com",
            LogRetentionDays = 731,
            VpcMode = "sgprov",
            VpcSource = "ssm",
            VpcParameter = "/net/vpc",
            SubnetsParameter = "/net/subnets",
            SecurityGroupParameter = "/net/group",
            RouteTableIds = ["rtb-0123456789abcdef0"],
            EndpointPolicy = "product",
            PermissionsBoundaryArn = "arn:aws:iam::012345678901:policy/company/boundary",
            IamPath = "/ml/",
            Extras = ["deploy_role", "topic_policy"],
            Schedule = "cron(0 3 ? * MON *)",
            DriftRules = [DriftRules.Parse("*Project/Environment/* until 2027-03-31: newer images: they are tried"), DriftRules.Parse("AWS::IAM::Role: known")],
        };

        var product = ProductReader.ReadText(ProductDraftWriter.Write(draft)).RequireValid();

        Assert.Equal(
            ("dev", "enterprise", "batch", "codeconnections", draft.ConnectionArn, "techcorp/model-build", "techcorp/model-deploy"),
            (product.Environment, product.Tier, product.Workload, product.SourceControl, product.ConnectionArn, product.ModelBuildRepository, product.ModelDeployRepository));
        Assert.Equal(("release/1.0", "ml-alerts@example.com", 731, "012345678901", "0012"), (product.Branch, product.AlertsEmail, product.LogRetentionDays, product.AccountId, product.TenantId));
        var vpc = product.VpcIntegration!;
        Assert.Equal(("sgprov", "ssm", "/net/vpc", "/net/subnets", "/net/group"), (vpc.VpcMode, vpc.VpcSource, vpc.VpcParameter, vpc.SubnetsParameter, vpc.SecurityGroupParameter));
        Assert.Equal(["rtb-0123456789abcdef0"], vpc.RouteTableIds);
        Assert.Equal(("product", "arn:aws:iam::012345678901:policy/company/boundary", "/ml/"), (vpc.EndpointPolicy, product.PermissionsBoundaryArn, product.IamPath));
        Assert.Equal(["topic_policy", "deploy_role", "schedule"], product.Extras);
        Assert.Equal("cron(0 3 ? * MON *)", product.Schedule);
        Assert.Equal(
            [("*Project", null, "/Environment/*", "newer images: they are tried", new DateOnly(2027, 3, 31)), (null, "AWS::IAM::Role", null, "known", null)],
            product.DriftRules.Select(rule => (rule.LogicalId, rule.Type, rule.Property, rule.Reason, rule.Until)));
    }

    [Theory]
    [InlineData("starter", 0, false, "Its stack has 13 resources.")]
    [InlineData("starter", 2, false, "Its stack has 15 resources, 2 of them by its extras.")]
    [InlineData("starter", 2, true, "Its stack has 15 resources, 2 of them by its extras.")]
    [InlineData("enterprise", 0, true, "Its stack has 38 resources.")]
    public void The_resources_are_counted_with_extras_and_without_a_boundary_that_is_brought(string tier, int extras, bool bringsBoundary, string says)
    {
        var text = ProductDraftWriter.Write(Starter with
        {
            Tier = tier,
            VpcMode = tier == "enterprise" ? "sgprov" : null,
            Extras = [.. new[] { "deploy_role", "bucket_policy" }.Take(extras)],
            PermissionsBoundaryArn = bringsBoundary ? "arn:aws:iam::aws:policy/PowerUserAccess" : null,
        });

        Assert.Contains($"# {says}\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enterprise", "Gets the alerts")]
    [InlineData("professional", "Does nothing below the enterprise tier")]
    public void Nobody_is_promised_alerts_that_no_tier_below_sends(string tier, string says)
    {
        var lines = ProductDraftWriter.Write(Starter with { Tier = tier, AlertsEmail = "ml-alerts@example.com" }).Split('\n');

        Assert.Contains(says, lines[Array.IndexOf(lines, "  alerts_email: ml-alerts@example.com") - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_taken_however_they_are_cased()
    {
        var draft = Starter with
        {
            Environment = "Dev",
            Region = "US-West-2",
            Tier = "ENTERPRISE",
            SourceControl = "CodeCommit",
            AlertsEmail = "ml-alerts@example.com",
            VpcMode = "SgProv",
            VpcSource = "SSM",
            PrivateDns = "Auto",
            EndpointPolicy = "Open",
            Extras = ["Bucket_Policy"],
        };

        var product = ProductDraftFile.Check(draft, ".", TimeProvider.System).Product;

        Assert.Equal(("dev", "us-west-2", "enterprise", "codecommit"), (product.Environment, product.Region, product.Tier, product.SourceControl));
        Assert.Equal(("sgprov", "ssm", "auto", "open"), (product.VpcIntegration!.VpcMode, product.VpcIntegration.VpcSource, product.VpcIntegration.PrivateDns, product.VpcIntegration.EndpointPolicy));
        Assert.Equal(["bucket_policy"], product.Extras);
    }

    [Fact]
    public void Ids_that_stand_in_the_config_are_read_back()
    {
        var draft = Starter with
        {
            Tier = "enterprise",
            SourceControl = "s3",
            S3Prefix = "techcorp-source/churn",
            AlertsEmail = "ml-alerts@example.com",
            VpcMode = "standalone",
            VpcSource = "direct",
            VpcId = "vpc-0123456789abcdef0",
            SubnetIds = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
            VpcCidr = "10.20.0.0/16",
            PrivateDns = "false",
        };

        var product = ProductReader.ReadText(ProductDraftWriter.Write(draft)).RequireValid();

        Assert.Equal(("techcorp-source/churn", "vpc-0123456789abcdef0"), (product.S3Prefix, product.VpcIntegration!.VpcId));
        Assert.Equal(draft.SubnetIds, product.VpcIntegration.SubnetIds);
        Assert.Equal(("10.20.0.0/16", "false"), (product.VpcIntegration.VpcCidr, product.VpcIntegration.PrivateDns));
    }

    [Fact]
    public void What_is_wrong_is_found_before_anything_is_written()
    {
        var folder = Directory.CreateTempSubdirectory("mlops-draft-");
        try
        {
            var error = Assert.Throws<MlOpsException>(() => ProductDraftFile.Check(Starter with { AccountId = "12" }, folder.FullName, TimeProvider.System));

            Assert.Equal("ProductInvalid", error.Id);
            Assert.Empty(folder.GetFiles());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
