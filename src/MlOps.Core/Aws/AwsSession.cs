using Amazon;
using Amazon.CloudFormation;
using Amazon.CloudWatchLogs;
using Amazon.CodeBuild;
using Amazon.CodeCommit;
using Amazon.CodePipeline;
using Amazon.EC2;
using Amazon.IdentityManagement;
using Amazon.Runtime;
using Amazon.KeyManagementService;
using Amazon.S3;
using Amazon.SageMaker;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Amazon.SimpleNotificationService;
using Amazon.SimpleSystemsManagement;
using MlOps.Aws.Errors;

namespace MlOps.Aws;

/// <summary>
/// Who calls AWS and where, and the clients that do. They share credentials, region, endpoint, transport and request rate, and are made when
/// they are first used. Disposing the session disposes them.
/// </summary>
public sealed class AwsSession : IDisposable
{
    private readonly ClientFactory _factory;
    private readonly SessionOrigin _origin;
    private readonly LazyClients _clients = new();
    private readonly SemaphoreSlim _identifying = new(1, 1);
    private volatile MlContext? _context;

    internal AwsSession(ClientFactory factory, SessionOrigin origin, Sourced region, string? endpointSource, string? sandbox)
    {
        _factory = factory;
        _origin = origin;
        Region = region.Value;
        RegionSource = region.Source;
        EndpointSource = endpointSource;
        SandboxName = sandbox;
        Partition = RegionEndpoint.GetBySystemName(Region).PartitionName;
    }

    /// <summary>The region, for example <c>us-west-2</c>.</summary>
    public string Region { get; }

    /// <summary>Where the region came from.</summary>
    public string RegionSource { get; }

    /// <summary>The partition of the region, for example <c>aws</c>.</summary>
    public string Partition { get; }

    /// <summary>The endpoint that all calls go to; null where each service has its own.</summary>
    public string? EndpointUrl => _factory.EndpointUrl;

    /// <summary>Where the endpoint came from; null where each service has its own.</summary>
    public string? EndpointSource { get; }

    /// <summary>Where the credentials came from, for example <c>profile 'ml-admin'</c>.</summary>
    public string CredentialSource => _origin.Source;

    /// <summary>The time that waits and polls run by: AWS's, or that of the sandbox.</summary>
    public TimeProvider Time => _factory.Time;

    /// <summary>Whether a transport of this process answers, not AWS.</summary>
    public bool IsSandbox => SandboxName is not null;

    /// <summary>The transport's name; null where AWS answers.</summary>
    public string? SandboxName { get; }

    /// <summary>The client of CloudFormation.</summary>
    public IAmazonCloudFormation CloudFormation => Client<AmazonCloudFormationConfig, AmazonCloudFormationClient, IAmazonCloudFormation>((signer, config) => new AmazonCloudFormationClient(signer, config));

    /// <summary>The client of IAM.</summary>
    public IAmazonIdentityManagementService Iam => Client<AmazonIdentityManagementServiceConfig, AmazonIdentityManagementServiceClient, IAmazonIdentityManagementService>((signer, config) => new AmazonIdentityManagementServiceClient(signer, config));

    /// <summary>The client of Systems Manager.</summary>
    public IAmazonSimpleSystemsManagement Ssm => Client<AmazonSimpleSystemsManagementConfig, AmazonSimpleSystemsManagementClient, IAmazonSimpleSystemsManagement>((signer, config) => new AmazonSimpleSystemsManagementClient(signer, config));

    /// <summary>The client of EC2.</summary>
    public IAmazonEC2 Ec2 => Client<AmazonEC2Config, AmazonEC2Client, IAmazonEC2>((signer, config) => new AmazonEC2Client(signer, config));

    /// <summary>The client of SageMaker.</summary>
    public IAmazonSageMaker SageMaker => Client<AmazonSageMakerConfig, AmazonSageMakerClient, IAmazonSageMaker>((signer, config) => new AmazonSageMakerClient(signer, config));

    /// <summary>The client of CodeCommit.</summary>
    public IAmazonCodeCommit CodeCommit => Client<AmazonCodeCommitConfig, AmazonCodeCommitClient, IAmazonCodeCommit>((signer, config) => new AmazonCodeCommitClient(signer, config));

    /// <summary>The client of CodePipeline.</summary>
    public IAmazonCodePipeline CodePipeline => Client<AmazonCodePipelineConfig, AmazonCodePipelineClient, IAmazonCodePipeline>((signer, config) => new AmazonCodePipelineClient(signer, config));

    /// <summary>The client of CodeBuild.</summary>
    public IAmazonCodeBuild CodeBuild => Client<AmazonCodeBuildConfig, AmazonCodeBuildClient, IAmazonCodeBuild>((signer, config) => new AmazonCodeBuildClient(signer, config));

    /// <summary>The client of CloudWatch Logs.</summary>
    public IAmazonCloudWatchLogs Logs => Client<AmazonCloudWatchLogsConfig, AmazonCloudWatchLogsClient, IAmazonCloudWatchLogs>((signer, config) => new AmazonCloudWatchLogsClient(signer, config));

    /// <summary>The client of SNS.</summary>
    public IAmazonSimpleNotificationService Sns => Client<AmazonSimpleNotificationServiceConfig, AmazonSimpleNotificationServiceClient, IAmazonSimpleNotificationService>((signer, config) => new AmazonSimpleNotificationServiceClient(signer, config));

    /// <summary>The client of KMS.</summary>
    public IAmazonKeyManagementService Kms => _clients.Get(() => _factory.Make<AmazonKeyManagementServiceConfig, AmazonKeyManagementServiceClient>(
        Credentials, (signer, config) => new AmazonKeyManagementServiceClient(signer, config)));

    /// <summary>The client of S3.</summary>
    public IAmazonS3 S3 => _clients.Get(() => _factory.Make<AmazonS3Config, AmazonS3Client>(
        Credentials,
        (signer, config) => new AmazonS3Client(signer, config),
        // An endpoint such as http://localhost:5000 has no host name for each bucket.
        config => config.ForcePathStyle = EndpointUrl is not null));

    /// <summary>The client of STS.</summary>
    public IAmazonSecurityTokenService Sts => _clients.Get(() => _factory.Sts(Credentials));

    /// <summary>Who calls, where AWS has said so already; null before.</summary>
    internal MlContext? KnownContext => _context;

    /// <summary>A client of EC2 in another region, for whoever asks to dispose.</summary>
    /// <param name="region">The other region.</param>
    internal IAmazonEC2 Ec2In(string region) =>
        _factory.In(region).Make<AmazonEC2Config, AmazonEC2Client>(Credentials, (signer, config) => new AmazonEC2Client(signer, config));

    internal AWSCredentials Credentials => _origin.Credentials;

    /// <summary>Who calls, as AWS says (<c>sts:GetCallerIdentity</c>), and where. AWS is asked once a session.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="MlOpsException">What <see cref="AwsErrors"/> makes of AWS's answer.</exception>
    public async Task<MlContext> GetContextAsync(CancellationToken cancellationToken)
    {
        if (_context is { } known)
        {
            return known;
        }

        await _identifying.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _context ??= await IdentifyAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _identifying.Release();
        }
    }

    /// <summary>Refuses a product that belongs to another region or account than this session's.</summary>
    /// <param name="product">The product.</param>
    /// <param name="cancellationToken">Stops the call that asks for the account.</param>
    /// <exception cref="MlOpsException"><c>RegionMismatch</c> or <c>AccountMismatch</c>, with both named.</exception>
    public Task EnsureBelongsAsync(MlProduct product, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(product);
        return EnsureBelongsAsync("Product", product.Name, product.AccountId, product.Region, cancellationToken);
    }

    /// <summary>Who calls AWS and where, once a product in hand is known to belong there.</summary>
    /// <param name="product">The product; null where none is in hand.</param>
    /// <param name="cancellationToken">Stops the call that asks for the account.</param>
    /// <exception cref="MlOpsException"><c>RegionMismatch</c> or <c>AccountMismatch</c>, with both named.</exception>
    internal async Task<MlContext> GetContextForAsync(MlProduct? product, CancellationToken cancellationToken)
    {
        if (product is not null)
        {
            await EnsureBelongsAsync(product, cancellationToken).ConfigureAwait(false);
        }

        return await GetContextAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Refuses a deployment that was made in another region or account than this session's.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="cancellationToken">Stops the call that asks for the account.</param>
    /// <exception cref="MlOpsException"><c>RegionMismatch</c> or <c>AccountMismatch</c>, with both named.</exception>
    public Task EnsureBelongsAsync(MlDeployment deployment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        return EnsureBelongsAsync("Deployment", deployment.Name, deployment.AccountId, deployment.Region, cancellationToken);
    }

    /// <summary>Refuses a drift report that was made in another region or account than this session's.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Stops the call that asks for the account.</param>
    /// <exception cref="MlOpsException"><c>RegionMismatch</c> or <c>AccountMismatch</c>, with both named.</exception>
    public Task EnsureBelongsAsync(MlDriftReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        return EnsureBelongsAsync("Drift report", report.StackName, report.AccountId, report.Region, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _clients.Dispose();
        _identifying.Dispose();
    }

    /// <summary>Where the session goes; shows no key.</summary>
    public override string ToString() => $"{CredentialSource} in {Region}";

    private TInterface Client<TConfig, TClient, TInterface>(Func<AWSCredentials, TConfig, TClient> construct)
        where TConfig : ClientConfig, new()
        where TClient : TInterface
        where TInterface : class, IDisposable =>
        _clients.Get<TInterface>(() => _factory.Make(Credentials, construct));

    private async Task EnsureBelongsAsync(string kind, string name, string accountId, string region, CancellationToken cancellationToken)
    {
        if (region != Region)
        {
            throw Mismatch(
                "RegionMismatch", kind, name, $"belongs to region {region}, and the session's is {Region} (from {RegionSource})",
                $"Use -Region {region}, or leave -Region out.");
        }

        var context = await GetContextAsync(cancellationToken).ConfigureAwait(false);
        if (accountId != context.AccountId)
        {
            throw Mismatch(
                "AccountMismatch", kind, name, $"belongs to account {accountId}, and the caller's is {context.AccountId} ({context.Arn}, from {CredentialSource})",
                $"Use -ProfileName with a profile of account {accountId}.");
        }
    }

    private static MlOpsException Mismatch(string id, string kind, string name, string what, string action) =>
        new(id, MlErrorCategory.InvalidArgument, $"{kind} '{name}' {what}. Nothing was read or changed.")
        {
            Resource = name,
            RecommendedAction = action,
        };

    private async Task<MlContext> IdentifyAsync(CancellationToken cancellationToken)
    {
        try
        {
            var identity = await Sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), cancellationToken).ConfigureAwait(false);
            _factory.CountFor(identity.Account);
            return new MlContext
            {
                AccountId = identity.Account,
                Arn = identity.Arn,
                Partition = Partition,
                Region = Region,
                EndpointUrl = EndpointUrl,
                CredentialSource = CredentialSource,
                RegionSource = RegionSource,
                EndpointSource = EndpointSource,
                Sandbox = IsSandbox,
            };
        }
        catch (Exception exception) when (
            AwsErrors.Map(exception, new AwsOperation("sts", "GetCallerIdentity", Purpose: CredentialSource)) is { } error)
        {
            throw error;
        }
    }
}
