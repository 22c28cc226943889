using MlOps.Deployments;

namespace MlOps.Cli.Actions;

/// <summary><c>list-deployments</c>: what is deployed in an account and region.</summary>
internal static class ListDeployments
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("list-deployments", "List the products that are deployed in the account and region, those of a config where one is given.", RunAsync)
    {
        NeedsConfig = false,
        Options = [ActionOptions.Test, ActionOptions.Expired],
    };

    private static async Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var product = context.Invocation.ConfigPath.Length > 0 ? context.ReadProduct() : null;
        using var session = await context.OpenSessionAsync(product, cancellationToken).ConfigureAwait(false);
        var deployments = new List<MlDeployment>();
        await foreach (var deployment in new DeploymentReader(session, context.Observer).ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (IsWanted(deployment, context.Invocation, session.Time.GetUtcNow()))
            {
                deployments.Add(deployment);
            }
        }

        context.Writer.Write(deployments);
        return ExitCode.Success;
    }

    private static bool IsWanted(MlDeployment deployment, Invocation invocation, DateTimeOffset now) =>
        invocation.Expired ? deployment.Expires < now : !invocation.Test || deployment.Expires is not null;
}
