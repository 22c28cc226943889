using MlOps.Deployments;
using MlOps.Products;

namespace MlOps.Cli.Actions;

/// <summary><c>test-deploy</c>: deploys a copy of the product beside it, under names of its own.</summary>
internal static class TestDeploy
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("test-deploy", "Deploy a copy of the product beside it; delete-product with --test-suffix removes it without a trace.", RunAsync)
    {
        Options = [ActionOptions.ExpiresAfter, ActionOptions.Seed, ActionOptions.ServiceRole, ActionOptions.TemplateBucket, ActionOptions.TestSuffix, ActionOptions.Timeout],
    };

    private static async Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var product = context.ReadProduct();
        using var session = await context.OpenSessionAsync(product, cancellationToken).ConfigureAwait(false);
        var invocation = context.Invocation;
        var suffix = invocation.TestSuffix ?? TestProduct.NewSuffix();
        var test = await new TestProducts(session).MakeAsync(product, suffix, invocation.ExpiresAfter, cancellationToken).ConfigureAwait(false);
        context.Observer.Information(TestProducts.Describe(product, test));
        var options = new DeployOptions
        {
            Seed = invocation.Seed,
            ServiceRoleArn = invocation.ServiceRoleArn,
            TemplateBucket = invocation.TemplateBucket,
            Timeout = invocation.Timeout,
        };
        var operation = new DeployOperation(session, context.Observer);
        var deployment = await context.Recorder.RunAsync(
            Action.Name, session, test.Name, test.StackName, () => operation.ExecuteAsync(test, options, cancellationToken), result => result.Status).ConfigureAwait(false);
        context.Writer.Write(deployment);
        context.Observer.Information($"To remove it, give the same config to: delete-product --test-suffix {suffix}");
        return ExitCode.Success;
    }
}
