using MlOps.Products;

namespace MlOps.Cli.Actions;

/// <summary><c>list-products</c>: the tiers that a product can have.</summary>
internal static class ListProducts
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("list-products", "List the tiers, with the number of resources of each.", RunAsync) { NeedsConfig = false, ConfigDescription = "A product config to check on the way." };

    private static Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        if (context.Invocation.ConfigPath.Length > 0)
        {
            context.ReadProduct();
        }

        context.Writer.Write(TierCatalog.Tiers);
        return Task.FromResult(ExitCode.Success);
    }
}
