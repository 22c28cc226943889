using System.Management.Automation;
using MlOps.Aws;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Session;
using MlOps.Products;

namespace MlOps.Cmdlets;

/// <summary>
/// The base of cmdlets that call AWS about products or what was made from them. It takes products and config files as <see cref="MlProductCmdlet"/> does, which calls nobody: a class
/// has one base.
/// </summary>
public abstract class MlAwsCmdlet : MlSessionCmdlet
{
    /// <summary>The parameter set of products; the default, so that a path never outranks the object.</summary>
    private protected const string ProductSetName = "Product";

    /// <summary>The parameter set of paths with wildcards.</summary>
    private protected const string PathSetName = "Path";

    /// <summary>The parameter set of literal paths.</summary>
    private protected const string LiteralPathSetName = "LiteralPath";

    /// <summary>Products, from Get-MlProduct.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = ProductSetName)]
    public MlProduct[] Product { get; set; } = [];

    /// <summary>Config files. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = PathSetName)]
    [SupportsWildcards]
    [PathTransformation]
    [ArgumentCompleter(typeof(ConfigPathCompleter))]
    public string[] Path { get; set; } = [];

    /// <summary>Config files, each path exactly as it is written. Files from Get-ChildItem come here.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSetName)]
    [Alias("PSPath", "LP")]
    [ArgumentCompleter(typeof(ConfigPathCompleter))]
    public string[] LiteralPath { get; set; } = [];

    /// <inheritdoc/>
    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        await ForEachItemAsync(Product, product => ProcessProductAsync(product, cancellationToken)).ConfigureAwait(false);

        var isLiteral = ParameterSetName == LiteralPathSetName;
        await ForEachFileAsync(isLiteral ? LiteralPath : Path, isLiteral, file => ProcessFileAsync(file, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>The work for one product.</summary>
    /// <param name="product">The product. It may have errors.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    private protected abstract Task ProcessProductAsync(MlProduct product, CancellationToken cancellationToken);

    /// <summary>The work for one config file: reads it and goes on with its product.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    private protected virtual Task ProcessFileAsync(string file, CancellationToken cancellationToken) =>
        ProcessProductAsync(ProductReader.ReadFile(file).Require(), cancellationToken);

    /// <summary>Opens a session where a deployment was made.</summary>
    /// <param name="deployment">The deployment.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    private protected async Task<AwsSession> OpenSessionAsync(MlDeployment deployment, CancellationToken cancellationToken)
    {
        var session = await OpenSessionAsync(deployment.AccountId, deployment.Region, cancellationToken).ConfigureAwait(false);
        await session.EnsureBelongsAsync(deployment, cancellationToken).ConfigureAwait(false);
        return session;
    }
}
