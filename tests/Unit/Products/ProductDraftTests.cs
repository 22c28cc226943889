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
        Tags = [new("cost_center", "CC-1234"), new("project", "churn"), new("owner", "ml-platform")],
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
        var draft = Starter with { Tags = Starter.Tags.Add(new("more", value)).Add(new("yes", "no")) };

        var product = ProductReader.ReadText(ProductDraftWriter.Write(draft)).RequireValid();

        Assert.Equal(draft.Tags, product.Tags);
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
        };

        var product = ProductReader.ReadText(ProductDraftWriter.Write(draft)).RequireValid();

        Assert.Equal(
            ("dev", "enterprise", "batch", "codeconnections", draft.ConnectionArn, "techcorp/model-build", "techcorp/model-deploy"),
            (product.Environment, product.Tier, product.Workload, product.SourceControl, product.ConnectionArn, product.ModelBuildRepository, product.ModelDeployRepository));
        Assert.Equal(("release/1.0", "ml-alerts@example.com", 731, "012345678901", "0012"), (product.Branch, product.AlertsEmail, product.LogRetentionDays, product.AccountId, product.TenantId));
        var vpc = product.VpcIntegration!;
        Assert.Equal(("sgprov", "ssm", "/net/vpc", "/net/subnets", "/net/group"), (vpc.VpcMode, vpc.VpcSource, vpc.VpcParameter, vpc.SubnetsParameter, vpc.SecurityGroupParameter));
        Assert.Equal(["rtb-0123456789abcdef0"], vpc.RouteTableIds);
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
            var error = Assert.Throws<MlOpsException>(() => ProductDraftFile.Check(ProductDraftWriter.Write(Starter with { AccountId = "12" }), folder.FullName));

            Assert.Equal("ProductInvalid", error.Id);
            Assert.Empty(folder.GetFiles());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
