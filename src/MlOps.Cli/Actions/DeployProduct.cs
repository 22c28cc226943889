using MlOps.Deployments;

namespace MlOps.Cli.Actions;

/// <summary><c>deploy-product</c>: create or update the product's stack.</summary>
internal static class DeployProduct
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("deploy-product", "Create or update the product's stack, and wait for it.", RunAsync)
    {
        Options =
        [
            ActionOptions.Adopt, ActionOptions.NoWait, ActionOptions.Seed, ActionOptions.ServiceRole, ActionOptions.SkipResource, ActionOptions.TemplateBucket, ActionOptions.Timeout,
            ActionOptions.WaitForOther,
        ],
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
            NoWait = invocation.NoWait,
            Seed = invocation.Seed,
            ServiceRoleArn = invocation.ServiceRoleArn,
            TemplateBucket = invocation.TemplateBucket,
            ResourcesToSkip = invocation.ResourcesToSkip,
            Timeout = invocation.Timeout,
            WaitForOther = invocation.WaitForOther,
        };
        var operation = new DeployOperation(session, context.Observer);
        var deployment = await context.Recorder.RunAsync(
            Action.Name, session, product.Name, product.StackName, () => operation.ExecuteAsync(product, options, cancellationToken), result => result.Status).ConfigureAwait(false);
        context.Writer.Write(deployment);
        return ExitCode.Success;
    }
}
