using MlOps.Products;

namespace MlOps.Cli.Actions;

/// <summary><c>show-product</c>: the resources of the config's product.</summary>
internal static class ShowProduct
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("show-product", "Show the product's resources with their names.", RunAsync);

    private static Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var product = context.ReadProduct();
        context.Writer.Write(product, ProductTemplate.Write(product));
        return Task.FromResult(ExitCode.Success);
    }
}
