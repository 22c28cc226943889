using MlOps.Deployments;

namespace MlOps.Cli.Actions;

/// <summary><c>delete-product</c>: remove the product's stack; what holds data goes or stays as the template says.</summary>
internal static class DeleteProduct
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("delete-product", "Remove the product's stack; asks first unless --force is given.", RunAsync);

    private static async Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var product = context.ReadProduct();
        using var session = await context.OpenSessionAsync(product, cancellationToken).ConfigureAwait(false);
        var operation = new RemoveOperation(session, context.Observer);
        var options = new RemoveOptions { Force = context.Invocation.Force };
        var plan = await operation.PlanAsync(DeploymentTarget.Of(product), options, cancellationToken).ConfigureAwait(false);
        if (!context.Invocation.Force && !Confirmed(plan))
        {
            return ExitCode.Failed;
        }

        context.Writer.Write(await operation.ExecuteAsync(DeploymentTarget.Of(product), options, cancellationToken).ConfigureAwait(false));
        return ExitCode.Success;
    }

    private static bool Confirmed(MlRemoval plan)
    {
        if (Console.IsInputRedirected)
        {
            throw new MlOpsException("InteractionRequired", MlErrorCategory.InvalidArgument, $"Removing {plan.StackName} needs a confirmation, and nobody can be asked here.")
            {
                Resource = plan.StackName,
                RecommendedAction = "Give --force to remove without being asked.",
            };
        }

        Console.Error.Write($"Delete {plan.Deleted.Count} resources of {plan.StackName} and keep {plan.Retained.Count}? [y/N] ");
        return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }
}
