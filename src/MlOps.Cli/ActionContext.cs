using MlOps.Aws;
using MlOps.Cli.Output;
using MlOps.Deployments;
using MlOps.Deployments.Records;
using MlOps.Products;
using MlOps.Sandbox;
using MlOps.Sandbox.Identity;

namespace MlOps.Cli;

/// <summary>What an action works with: the command line, the product, AWS or the sandbox, and where the result goes.</summary>
/// <param name="invocation">What the command line asks for.</param>
/// <param name="writer">Gets the result.</param>
/// <param name="observer">Is told what happens.</param>
internal sealed class ActionContext(Invocation invocation, ResultWriter writer, TerminalObserver observer) : IAsyncDisposable
{
    private EmbeddedAws? _sandbox;
    private RunRecorder? _recorder;

    /// <summary>What the command line asks for.</summary>
    public Invocation Invocation { get; } = invocation;

    /// <summary>Gets the result.</summary>
    public ResultWriter Writer { get; } = writer;

    /// <summary>Is told what happens.</summary>
    public IOperationObserver Observer { get; } = observer;

    /// <summary>Tells an error of which the action goes on, as one that ends it is told.</summary>
    /// <param name="error">The error.</param>
    public void Tell(MlOpsException error) => observer.Error(error);

    /// <summary>Keeps a record of actions that change something.</summary>
    public RunRecorder Recorder => _recorder ??=
        new(RunRecorder.ChooseFolder(Environment.GetEnvironmentVariable(RunRecorder.FolderVariable), Directory.GetCurrentDirectory()), Observer, TimeProvider.System);

    /// <summary>Reads the config.</summary>
    /// <returns>The product, without an error among its findings.</returns>
    /// <exception cref="MlOpsException"><c>ProductInvalid</c>, with the findings.</exception>
    public MlProduct ReadProduct() => ProductReader.ReadFile(Invocation.ConfigPath).RequireValid();

    /// <summary>Reads the config of what is deployed: the product, or its test deployment where the command line has the suffix of one.</summary>
    /// <returns>The product, without an error among its findings.</returns>
    /// <exception cref="MlOpsException"><c>ProductInvalid</c>, with the findings; <c>TestSuffixInvalid</c>.</exception>
    public MlProduct ReadDeployedProduct()
    {
        var product = ReadProduct();

        // What a test deployment is called does not depend on when it ends.
        return Invocation.TestSuffix is { } suffix ? TestProduct.Of(product, suffix, DateTimeOffset.UnixEpoch) : product;
    }

    /// <summary>The product that is to be compared with what is deployed: as it is, or as its test deployment, which ends when it was to end.</summary>
    /// <param name="product">The product of the config.</param>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="MlOpsException"><c>TestSuffixInvalid</c>.</exception>
    public async Task<MlProduct> FindDeployedProductAsync(MlProduct product, AwsSession session, CancellationToken cancellationToken) => Invocation.TestSuffix is { } suffix
        ? await new TestProducts(session).MakeAsync(product, suffix, expiresAfter: null, cancellationToken).ConfigureAwait(false)
        : product;

    /// <summary>Opens a session where a product belongs, or, where none is in hand, where options and settings say.</summary>
    /// <exception cref="MlOpsException">Where no credentials are found.</exception>
    public Task<AwsSession> OpenSessionAsync(MlProduct? product, CancellationToken cancellationToken) =>
        product is null ? OpenSessionAsync(cancellationToken) : OpenSessionForAsync(product, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_sandbox is { } sandbox)
        {
            await sandbox.DisposeAsync().ConfigureAwait(false);
        }
    }

    private Task<AwsSession> OpenSessionAsync(CancellationToken cancellationToken)
    {
        StartSandbox();
        return SessionFactory.OpenAsync(Request, Observer, cancellationToken);
    }

    private SessionRequest Request => new()
    {
        ProfileName = Invocation.Profile,
        Region = Invocation.Region,
        EndpointUrl = Invocation.EndpointUrl,
        IsFromPowerShell = false,
    };

    /// <summary>
    /// Opens a session on the product's account and region: AWS, or the sandbox where the command line asks for it. The operations themselves
    /// refuse a product of another account or region. The sandbox has what the product finds in its account and does not make itself.
    /// </summary>
    /// <exception cref="MlOpsException">Where no credentials are found.</exception>
    private async Task<AwsSession> OpenSessionForAsync(MlProduct product, CancellationToken cancellationToken)
    {
        StartSandbox();
        if (_sandbox is { } sandbox)
        {
            TellMade(product, await sandbox.SurroundAsync(product, Observer, cancellationToken).ConfigureAwait(false));
        }

        return await SessionFactory.OpenAsync(Request.For(product), Observer, cancellationToken).ConfigureAwait(false);
    }

    // A product whose VPC nobody made would fail in AWS, so that its success here is not passed off as more than it is.
    private void TellMade(MlProduct product, IReadOnlyList<string> made)
    {
        if (made.Count > 0)
        {
            Observer.Information($"The sandbox has made what {product.Name} finds in its account and does not make itself: {string.Join(", ", made)}. In AWS it must be there already.");
        }
    }

    private void StartSandbox()
    {
        if (Invocation.Sandbox)
        {
            _sandbox ??= EmbeddedAws.Start(new EmbeddedAwsOptions
            {
                Path = Invocation.SandboxFolder,
                EnforceIam = Invocation.EnforceIam,
                CallerPolicies = CallerPolicyFiles.Read(Invocation.PolicyFiles),
            });
        }
    }
}
