using MlOps.Deployments;

namespace MlOps.Cli.Actions;

/// <summary><c>list-deployments</c>: what is deployed in an account and region.</summary>
internal static class ListDeployments
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("list-deployments", "List the products that are deployed in an account and region; of the config's account and region where one is given.", RunAsync)
    {
        NeedsConfig = false,
        ConfigDescription = "A product config whose account and region are meant.",
        Options = [ActionOptions.Test, ActionOptions.Expired],
    };

    private static async Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var product = context.Invocation.ConfigPath.Length > 0 ? context.ReadProduct() : null;
        using var session = await context.OpenSessionAsync(product, cancellationToken).ConfigureAwait(false);
        var deployments = new List<MlDeployment>();
        var selection = Selection(context.Invocation);
        await foreach (var deployment in new DeploymentReader(session, context.Observer).ListAsync(selection, cancellationToken).ConfigureAwait(false))
        {
            deployments.Add(deployment);
        }

        context.Writer.Write(deployments, None(selection, await session.GetContextAsync(cancellationToken).ConfigureAwait(false)));
        return ExitCode.Success;
    }

    private static DeploymentSelection Selection(Invocation invocation) =>
        invocation.Expired ? DeploymentSelection.ExpiredTests : invocation.Test ? DeploymentSelection.Tests : DeploymentSelection.All;

    // A wrong region looks like an empty account otherwise.
    private static string None(DeploymentSelection selection, MlContext context)
    {
        var place = $"in account {context.AccountId} and region {context.Region}";
        return selection switch
        {
            DeploymentSelection.ExpiredTests => $"There is no test deployment whose time is over {place}.",
            DeploymentSelection.Tests => $"There is no test deployment {place}.",
            _ => $"No product is deployed {place}.",
        };
    }
}
