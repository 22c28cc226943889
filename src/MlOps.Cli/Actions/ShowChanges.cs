using MlOps.Deployments;

namespace MlOps.Cli.Actions;

/// <summary><c>show-changes</c>: what a deployment would change, without changing anything.</summary>
internal static class ShowChanges
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("show-changes", "Show what a deployment would change; exit code 3 where there is something.", RunAsync)
    {
        Options = [ActionOptions.Adopt, ActionOptions.ServiceRole, ActionOptions.TemplateBucket],
    };

    private static async Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var product = context.ReadProduct();
        using var session = await context.OpenSessionAsync(product, cancellationToken).ConfigureAwait(false);
        var invocation = context.Invocation;
        var options = new DeployOptions
        {
            Adopt = invocation.Adopt,
            Force = invocation.Force,
            ServiceRoleArn = invocation.ServiceRoleArn,
            TemplateBucket = invocation.TemplateBucket,
        };
        var changes = await new CompareOperation(session, context.Observer)
            .CompareAsync(product, options, cancellationToken).ConfigureAwait(false);
        context.Writer.Write(changes);
        return changes.Count > 0 ? ExitCode.Found : ExitCode.Success;
    }
}
