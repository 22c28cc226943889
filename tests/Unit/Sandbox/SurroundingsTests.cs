using MlOps.Products;
using MlOps.Sandbox;
using MlOps.Unit.Deployments;
using MlOps.Unit.Products;

namespace MlOps.Unit.Sandbox;

/// <summary>What a sandbox has when it is started for products.</summary>
public sealed class SurroundingsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Products_find_what_they_need_and_share_what_they_name_alike()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var product = Sample("globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-sgprov-ssm-rtb.yaml");
        var sibling = Sample("globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-sgprov-ssm-workload-rtb.yaml");

        var made = await sandbox.SurroundAsync(product, new RecordingObserver(), Token);
        var once = Ids(sandbox);
        Assert.Equal(
            ["VPC", "parameter", "parameter", "parameter", "route", "security", "subnet", "subnet"],
            made.Select(what => what.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Empty(await sandbox.SurroundAsync(product, new RecordingObserver(), Token));
        await sandbox.SurroundAsync(sibling, new RecordingObserver(), Token);

        Assert.Equal(once, Ids(sandbox));
        Assert.Single(once, id => id.StartsWith("AWS::EC2::VPC vpc-", StringComparison.Ordinal) && !IsDefault(sandbox, id));
        Assert.Equal(3, once.Count(id => id.StartsWith("AWS::SSM::Parameter ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_VPC_has_the_name_that_its_parameter_tells()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        await sandbox.SurroundAsync(Sample("globalbank-prod-c001-us-west-2-forecasting-ml-codecommit-sgprov-ssm-rtb.yaml"), new RecordingObserver(), Token);

        var vpc = sandbox.World.Resources.All.Single(resource => resource.Type == "AWS::EC2::VPC" && !resource.Properties["IsDefault"]!.GetValue<bool>());

        Assert.Equal("""[{"Key":"Name","Value":"globalbank-prod-c001-us-west-2-vpc"}]""", vpc.Properties["Tags"]!.ToJsonString());
    }

    [Fact]
    public async Task A_product_whose_source_is_S3_finds_its_bucket_with_versions_and_archives()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());
        var product = Sample("techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml");

        var prefix = product.S3Prefix!;
        Assert.Equal(
            [$"bucket {prefix.Split('/')[0]}", $"archive s3://{prefix}/model-build.zip", $"archive s3://{prefix}/model-deploy.zip"],
            await sandbox.SurroundAsync(product, new RecordingObserver(), Token));
        Assert.Empty(await sandbox.SurroundAsync(product, new RecordingObserver(), Token));

        var bucket = sandbox.World.Resources.All.Single(resource => resource.Type == "AWS::S3::Bucket");
        Assert.Equal(product.S3Prefix!.Split('/')[0], bucket.Id);
        Assert.Equal("Enabled", bucket.Properties["VersioningConfiguration"]!["Status"]!.ToString());
    }

    [Fact]
    public async Task A_product_that_needs_nothing_finds_nothing()
    {
        await using var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions());

        Assert.Empty(await sandbox.SurroundAsync(ProductReader.ReadText(Configs.Starter).Product!, new RecordingObserver(), Token));

        Assert.Equal(["AWS::IAM::User"], sandbox.World.Resources.All.Select(resource => resource.Type).Distinct());
    }

    private static MlProduct Sample(string name) => ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", name)).RequireValid();

    private static List<string> Ids(EmbeddedAws sandbox) => [.. sandbox.World.Resources.All.Select(resource => $"{resource.Type} {resource.Id}").Order(StringComparer.Ordinal)];

    private static bool IsDefault(EmbeddedAws sandbox, string id) =>
        sandbox.World.Resources.All.Single(resource => $"{resource.Type} {resource.Id}" == id).Properties["IsDefault"]!.GetValue<bool>();
}
