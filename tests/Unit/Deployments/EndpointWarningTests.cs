using MlOps.Products;
using MlOps.Sandbox.Surroundings;
using MlOps.Unit.Products;

namespace MlOps.Unit.Deployments;

/// <summary>Whoever deploys a product whose endpoints shut other workloads out is told so, once, and before it is done.</summary>
public sealed class EndpointWarningTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [InlineData("open", 0)]
    [InlineData("product", 1)]
    public async Task A_deployment_tells_what_other_workloads_lose(string policy, int count)
    {
        var product = ProductReader.ReadText(Configs.Of("enterprise", "s3").With("    vpc_cidr:", $"    endpoint_policy: {policy}\n    vpc_cidr:")).RequireValid();
        await ProductSurroundings.MakeAsync(product, _bed.Aws, await _bed.OpenAsync(product), TestContext.Current.CancellationToken);

        var plan = await _bed.PlanAsync(product);
        Assert.Equal(count, plan.Findings.Count(finding => finding.Id == "EndpointPolicyStrict"));
        Assert.Empty(_bed.Observer.Warnings);

        _bed.Observer.OnProgress = _ => Assert.Equal(count, Told());
        var deployment = await _bed.DeployAsync(product);

        Assert.Equal(count, deployment.Findings.Count(finding => finding.Id == "EndpointPolicyStrict"));
        Assert.Equal(count, Told());
    }

    private int Told() => _bed.Observer.Warnings.Count(warning => warning.StartsWith("Other workloads of the VPC", StringComparison.Ordinal));
}
