using System.Management.Automation;
using MlOps.Products;

namespace MlOps.Cmdlets;

/// <summary>The base of cmdlets that take products, or the config files to read them from.</summary>
public abstract class MlProductCmdlet : MlConfigCmdlet
{
    /// <summary>The parameter set of products; the default, so that a path never outranks the object.</summary>
    private protected const string ProductSetName = "Product";

    /// <summary>Products, from Get-MlProduct.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = ProductSetName)]
    public MlProduct[] Product { get; set; } = [];

    /// <inheritdoc/>
    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        await ForEachItemAsync(Product, product => ProcessProductAsync(product, cancellationToken)).ConfigureAwait(false);
        await base.ProcessAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The work for one product.</summary>
    /// <param name="product">The product. It may have errors.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    private protected abstract Task ProcessProductAsync(MlProduct product, CancellationToken cancellationToken);

    /// <summary>The work for one config file: reads it and goes on with its product.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    private protected override Task ProcessFileAsync(string file, CancellationToken cancellationToken) =>
        ProcessProductAsync(ProductReader.ReadFile(file).Require(), cancellationToken);
}
