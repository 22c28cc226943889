using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.S3.Model;
using Amazon.SageMaker.Model;
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

    public async Task<MlRemoval> PlanRemovalAsync(MlProduct product, RemoveOptions? options = null) =>
        await new RemoveOperation(await OpenAsync(product), Observer).PlanAsync(DeploymentTarget.Of(product), options ?? new(), Token);

    public async Task<MlDriftReport> CheckDriftAsync(MlProduct product) =>
        await new DriftOperation(await OpenAsync(product), Observer).CheckAsync(DeploymentTarget.Of(product), new(), Token);

    /// <summary>Announces a change set of somebody else's for a stack.</summary>
    /// <returns>The change set's ARN.</returns>
    public async Task<string> CreateChangeSetAsync(MlProduct product, string name, string template, string? stackName = null)
    {
        var session = await OpenAsync(product);
        var exists = await FindStackAsync(product, stackName) is not null;
        var response = await session.CloudFormation.CreateChangeSetAsync(
            new CreateChangeSetRequest
            {
                StackName = stackName ?? product.StackName,
                ChangeSetName = name,
                ChangeSetType = exists ? ChangeSetType.UPDATE : ChangeSetType.CREATE,
                TemplateBody = template,
                Capabilities = ["CAPABILITY_NAMED_IAM"],
            },
            Token);
        while (true)
        {
            var described = await session.CloudFormation.DescribeChangeSetAsync(new DescribeChangeSetRequest { ChangeSetName = response.Id }, Token);
            if (described.Status.Value is not ("CREATE_PENDING" or "CREATE_IN_PROGRESS"))
            {
                Assert.True(described.Status == ChangeSetStatus.CREATE_COMPLETE, described.StatusReason);
                return response.Id;
            }

            await Task.Delay(TimeSpan.FromSeconds(1), session.Time, Token);
        }
    }

    /// <summary>Deploys a template of somebody else's.</summary>
    /// <returns>The stack.</returns>
    public async Task<Stack> DeployForeignAsync(MlProduct product, string template, string? stackName = null)
    {
        var session = await OpenAsync(product);
        var id = await CreateChangeSetAsync(product, "someone-else", template, stackName);
        await session.CloudFormation.ExecuteChangeSetAsync(new ExecuteChangeSetRequest { ChangeSetName = id }, Token);
        while (true)
        {
            var stack = (await FindStackAsync(product, stackName))!;
            if (!stack.StackStatus.Value.EndsWith("_IN_PROGRESS", StringComparison.Ordinal))
            {
                Assert.EndsWith("E_COMPLETE", stack.StackStatus.Value, StringComparison.Ordinal);
                return stack;
            }

            await Task.Delay(TimeSpan.FromSeconds(1), session.Time, Token);
        }
    }

    public async Task<Stack?> FindStackAsync(MlProduct product, string? stackName = null)
    {
        var session = await OpenAsync(product);
        try
        {
            return (await session.CloudFormation.DescribeStacksAsync(new DescribeStacksRequest { StackName = stackName ?? product.StackName }, Token)).Stacks[0];
        }
        catch (AmazonCloudFormationException error) when (error.ErrorCode == "ValidationError")
        {
            return null;
        }
    }

    /// <summary>Puts two versions and a delete marker into a product's bucket, and a model into its group.</summary>
    public async Task FillAsync(MlProduct product)
    {
        var session = await OpenAsync(product);
        var bucket = product.ResourceNames["ArtifactsBucket"];
        foreach (var content in new[] { "one", "two" })
        {
            await session.S3.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = "models/a.tar.gz", ContentBody = content }, Token);
        }

        await session.S3.DeleteObjectAsync(new DeleteObjectRequest { BucketName = bucket, Key = "models/a.tar.gz" }, Token);
        await RegisterModelAsync(session, product);
    }

    /// <summary>Registers a version in a product's model package group; its archive is the object models/a.tar.gz of the product's bucket.</summary>
    public static Task RegisterModelAsync(AwsSession session, MlProduct product) => session.SageMaker.CreateModelPackageAsync(
        new CreateModelPackageRequest
        {
            ModelPackageGroupName = product.ResourceNames["ModelPackageGroup"],
            InferenceSpecification = new InferenceSpecification
            {
                Containers =
                [
                    new ModelPackageContainerDefinition
                    {
                        Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/x:1",
                        ModelDataUrl = $"s3://{product.ResourceNames["ArtifactsBucket"]}/models/a.tar.gz",
                    },
                ],
                SupportedContentTypes = ["text/csv"],
                SupportedResponseMIMETypes = ["text/csv"],
            },
        },
        Token);

    public async ValueTask DisposeAsync()
    {
        _sessions.ForEach(session => session.Dispose());
        await Aws.DisposeAsync();
    }
}
