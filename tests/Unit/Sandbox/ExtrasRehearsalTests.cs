using MlOps.Products;
using MlOps.Sandbox.Rehearsals;
using MlOps.Unit.Deployments;
using MlOps.Unit.Products;

namespace MlOps.Unit.Sandbox;

/// <summary>Products with all extras that go with their tier and source live as well as products without.</summary>
public sealed class ExtrasRehearsalTests
{
    [Theory]
    [InlineData("starter", "codecommit", "dev")]
    [InlineData("starter", "codeconnections", "prod")]
    [InlineData("professional", "codecommit", "prod")]
    [InlineData("professional", "s3", "dev")]
    [InlineData("professional", "codeconnections", "dev")]
    [InlineData("enterprise", "codecommit", "prod")]
    [InlineData("enterprise", "s3", "dev")]
    [InlineData("enterprise", "codeconnections", "prod")]
    public async Task A_product_with_all_extras_is_deployed_checked_and_removed(string tier, string source, string environment)
    {
        var product = ProductReader.ReadText(Configs.WithAllExtras(tier, source).With("env: prod", $"env: {environment}")).Product!;

        var rehearsal = await RunAsync(product);

        Assert.All(rehearsal.Steps, step => Assert.True(step.Succeeded, $"{step.Name}: {step.Detail}"));
    }

    [Theory]
    [InlineData("starter", "s3")]
    [InlineData("professional", "codecommit")]
    [InlineData("enterprise", "s3")]
    public async Task A_product_with_an_own_boundary_and_path_is_too(string tier, string source)
    {
        var product = ProductReader.ReadText(Configs.Of(tier, source) + "iam: {permissions_boundary_arn: arn:aws:iam::123456789012:policy/company/boundary, path: /ml/}\n").Product!;

        var rehearsal = await RunAsync(product);

        Assert.All(rehearsal.Steps, step => Assert.True(step.Succeeded, $"{step.Name}: {step.Detail}"));
    }

    [Fact]
    public async Task A_rehearsal_says_where_a_deployment_needs_a_template_bucket()
    {
        var large = await RunAsync(ProductReader.ReadText(Configs.WithAllExtras("enterprise", "codecommit")).Product!);
        var small = await RunAsync(ProductReader.ReadText(Configs.Of("starter", "codecommit")).Product!);

        Assert.True(large.Succeeded);
        Assert.Equal(
            ["Make the template", "Deploy a copy beside it, and remove it"],
            large.Steps.Where(step => step.Detail.Contains("--template-bucket", StringComparison.Ordinal)).Select(step => step.Name));
        Assert.DoesNotContain(small.Steps, step => step.Detail.Contains("--template-bucket", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_product_with_strict_endpoints_is_too()
    {
        var product = ProductReader.ReadText(Configs.Of("enterprise", "s3").With("    vpc_cidr:", "    endpoint_policy: product\n    vpc_cidr:")).Product!;

        var rehearsal = await RunAsync(product);

        Assert.All(rehearsal.Steps, step => Assert.True(step.Succeeded, $"{step.Name}: {step.Detail}"));
    }

    private static Task<MlRehearsal> RunAsync(MlProduct product) =>
        new Rehearsal(new RecordingObserver(), new Interference()).RunAsync(product, TestContext.Current.CancellationToken);
}
