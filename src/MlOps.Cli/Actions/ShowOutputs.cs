using MlOps.Deployments;

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
        var product = context.ReadDeployedProduct();
        using var session = await context.OpenSessionAsync(product, cancellationToken).ConfigureAwait(false);
        context.Writer.Write(await new DeploymentReader(session, context.Observer).GetOutputsAsync(DeploymentTarget.Of(product), cancellationToken).ConfigureAwait(false));
        return ExitCode.Success;
    }
}
