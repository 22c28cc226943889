using MlOps.Deployments;
using MlOps.Products;

namespace MlOps.Cli.Actions;

/// <summary><c>show-outputs</c>: what the deployed product publishes.</summary>
internal static class ShowOutputs
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("show-outputs", "Show what the deployed product publishes: outputs of its stack, and SSM parameters.", RunAsync)
    {
        Options = [ActionOptions.TestSuffix],
    };

    private static async Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var product = context.ReadProduct();
        if (context.Invocation.TestSuffix is { } suffix)
        {
            // What a test deployment is called does not depend on when it ends.
            product = TestProduct.Of(product, suffix, DateTimeOffset.UnixEpoch);
        }

        using var session = await context.OpenSessionAsync(product, cancellationToken).ConfigureAwait(false);
        context.Writer.Write(await new DeploymentReader(session, context.Observer).GetOutputsAsync(DeploymentTarget.Of(product), cancellationToken).ConfigureAwait(false));
        return ExitCode.Success;
    }
}
