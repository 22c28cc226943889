using MlOps.Deployments;
using MlOps.Deployments.Drift;

namespace MlOps.Cli.Actions;

/// <summary><c>check-drift</c>: what differs between the stack's template and the account.</summary>
internal static class CheckDrift
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("check-drift", "Check the deployed product for drift; exit code 3 where there is some, or where a part of it may not be looked at.", RunAsync)
    {
        Options = [ActionOptions.Ignore, ActionOptions.TestSuffix, ActionOptions.Timeout],
    };

    private static async Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var product = context.ReadDeployedProduct();
        using var session = await context.OpenSessionAsync(product, cancellationToken).ConfigureAwait(false);
        var report = await new DriftOperation(session, context.Observer)
            .CheckAsync(DeploymentTarget.Of(product), new DriftOptions { Timeout = context.Invocation.Timeout, Ignore = context.Invocation.Ignore }, cancellationToken).ConfigureAwait(false);
        var given = new GivenDriftRules(context.Invocation.Ignore);
        given.See(report);
        given.Warn(context.Observer);
        context.Writer.Write(report);
        return DriftVerdict.IsClean(report) ? ExitCode.Success : ExitCode.Found;
    }
}
