using MlOps.Cli.Output;
using MlOps.Deployments;

namespace MlOps.Cli.Actions;

/// <summary><c>delete-product</c>: remove the product's stack; what holds data goes or stays as the template says.</summary>
internal static class DeleteProduct
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("delete-product", "Remove the product's stack; names what goes, and asks first unless --yes or --force is given; with --plan exit code 3 where something would go.", RunAsync)
    {
        Options =
        [
            ActionOptions.DeleteData, ActionOptions.PlanOnly, ActionOptions.SkipHolderCheck, ActionOptions.TestSuffix, ActionOptions.Timeout, ActionOptions.WaitForOther,
            ActionOptions.Yes,
        ],
    };

    private static async Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var product = context.ReadDeployedProduct();
        var target = DeploymentTarget.Of(product);
        using var session = await context.OpenSessionAsync(product, cancellationToken).ConfigureAwait(false);
        var operation = new RemoveOperation(session, context.Observer);
        var invocation = context.Invocation;
        var options = new RemoveOptions
        {
            Force = invocation.Force,
            DeleteData = invocation.DeleteData,
            SkipHolderCheck = invocation.SkipHolderCheck,
            Timeout = invocation.Timeout,
            WaitForOther = invocation.WaitForOther,
        };
        if (invocation.PlanOnly)
        {
            var planned = await operation.PlanAsync(target, options, cancellationToken).ConfigureAwait(false);
            context.Writer.Write(planned);
            return RemoveOperation.IsDone(planned) ? ExitCode.Success : ExitCode.Found;
        }

        var plan = await context.Recorder.PrepareAsync(Action.Name, session, target.Name, target.StackName, PlanAllowedAsync).ConfigureAwait(false);
        if (RemoveOperation.IsDone(plan))
        {
            context.Writer.Write(plan);
            return ExitCode.Success;
        }

        if (!Confirmation.IsGiven(invocation, $"Removing {plan.StackName}", $"Remove {plan.StackName}?", plan.StackName))
        {
            context.Observer.Information("Nothing was removed.");
            return ExitCode.Failed;
        }

        context.Writer.Write(await context.Recorder.RunAsync(
            Action.Name, session, plan.Name, plan.StackName, () => operation.ExecuteAsync(target, options, cancellationToken), result => result.Status).ConfigureAwait(false));
        return ExitCode.Success;

        async Task<MlRemoval> PlanAllowedAsync()
        {
            var shown = await operation.PlanAsync(target, options, cancellationToken).ConfigureAwait(false);
            Show(context, shown, options);
            RemoveOperation.EnsureAllowed(shown, options);
            return shown;
        }
    }

    // The result alone goes to the output.
    private static void Show(ActionContext context, MlRemoval plan, RemoveOptions options)
    {
        context.Observer.Information(RemovalDescription.Title(plan));
        foreach (var line in RemovalDescription.Lines(plan, options))
        {
            context.Observer.Information($"  {CommandLineTerms.Translate(line).Replace("\n", "\n  ", StringComparison.Ordinal)}");
        }
    }
}
