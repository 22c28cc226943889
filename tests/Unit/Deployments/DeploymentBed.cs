using Amazon.CloudFormation.Model;
using MlOps.Aws;
using MlOps.Deployments;
using MlOps.Products;
using MlOps.Sandbox;
using MlOps.Sandbox.State;

namespace MlOps.Unit.Deployments;

/// <summary>A sandbox of its own, and operations in it. Each session stands for a process: a rate limit and clients of its own.</summary>
/// <param name="options">How the sandbox is started; as it is by itself where nothing is said.</param>
internal sealed class DeploymentBed(EmbeddedAwsOptions? options = null) : IAsyncDisposable
{
    private readonly List<AwsSession> _sessions = [];

    public EmbeddedAws Aws { get; } = EmbeddedAws.Create(options ?? new EmbeddedAwsOptions());

    public RecordingObserver Observer { get; } = new();

    /// <summary>What exists in every account, but for the sandbox's own caller.</summary>
    public IEnumerable<LiveResource> Resources => Aws.World.Resources.All.Where(resource => resource.Type != "AWS::IAM::User");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The starter product of the README, with a part of its config changed.</summary>
    public static MlProduct Product(string environment = "prod", string source = "codecommit", params (string Old, string New)[] edits)
    {
        var config =
            $"""
            client:
              company_name: TechCorp
              company_prefix: techcorp
              account_id: "123456789012"
              tenant_id: "a001"
            environment:
              env: {environment}
              region: us-west-2
            ml_product:
              tier: starter
              use_case: customer-churn
              source_control: {source}
            tags:
              cost_center: cc-1
              project: churn
              owner: data-science
            """;
        foreach (var (old, now) in edits)
        {
            Assert.Contains(old, config, StringComparison.Ordinal);
            config = config.Replace(old, now, StringComparison.Ordinal);
        }

        var product = ProductReader.ReadText(config).Product!;
        Assert.True(product.IsValid, string.Join('\n', product.Findings));
        return product;
    }

    public async Task<AwsSession> OpenAsync(MlProduct product)
    {
        var environment = new SessionEnvironment { Variable = _ => null };
        var session = await SessionFactory.OpenAsync(new SessionRequest().For(product), Observer, environment, Aws, Token);
        _sessions.Add(session);
        return session;
    }

    public async Task<MlDeployment> DeployAsync(MlProduct product, DeployOptions? options = null, CancellationToken? cancellationToken = null) =>
        await new DeployOperation(await OpenAsync(product), Observer).ExecuteAsync(product, options ?? new(), cancellationToken ?? Token);

    public async Task<MlDeployment> PlanAsync(MlProduct product, DeployOptions? options = null) =>
        await new DeployOperation(await OpenAsync(product), Observer).PlanAsync(product, options ?? new(), Token);

    public async Task<MlRemoval> RemoveAsync(MlProduct product, RemoveOptions? options = null) =>
        await new RemoveOperation(await OpenAsync(product), Observer).ExecuteAsync(DeploymentTarget.Of(product), options ?? new(), Token);

    public async Task<MlDriftReport> CheckDriftAsync(MlProduct product) =>
        await new DriftOperation(await OpenAsync(product), Observer).CheckAsync(DeploymentTarget.Of(product), new(), Token);

    public async Task<Stack?> FindStackAsync(MlProduct product)
    {
        var session = await OpenAsync(product);
        try
        {
            return (await session.CloudFormation.DescribeStacksAsync(new DescribeStacksRequest { StackName = product.StackName }, Token)).Stacks[0];
        }
        catch (Amazon.CloudFormation.AmazonCloudFormationException error) when (error.ErrorCode == "ValidationError")
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _sessions.ForEach(session => session.Dispose());
        await Aws.DisposeAsync();
    }
}
