using MlOps.Deployments;
using MlOps.Deployments.Drift;
using MlOps.Deployments.Repair;

namespace MlOps.Cli.Actions;

/// <summary><c>repair-drift</c>: puts the product's resources back to what its template says.</summary>
internal static class RepairDrift
{
    /// <summary>The action.</summary>
    public static CliAction Action { get; } = new("repair-drift", "Put the deployed product back to what its template says; shows how, and asks first unless --yes or --force is given; exit code 3 where something is left to do.", RunAsync)
    {
        Options = [ActionOptions.Ignore, ActionOptions.PlanOnly, ActionOptions.Remove, ActionOptions.TestSuffix, ActionOptions.Timeout, ActionOptions.Yes],
    };

    private static async Task<int> RunAsync(ActionContext context, CancellationToken cancellationToken)
    {
        var product = context.ReadDeployedProduct();
        using var session = await context.OpenSessionAsync(product, cancellationToken).ConfigureAwait(false);
        var invocation = context.Invocation;
        var operation = new RepairOperation(session, context.Observer);
        var options = new RepairOptions { Ignore = invocation.Ignore, Remove = invocation.Remove, Force = invocation.Force, Timeout = invocation.Timeout };
        var plan = await (invocation.PlanOnly ? PlanAsync() : context.Recorder.PrepareAsync(Action.Name, session, product.Name, product.StackName, PlanAllowedAsync)).ConfigureAwait(false);
        if (invocation.PlanOnly)
        {
            context.Writer.Write(plan.Planned);
            return plan.Planned.Steps.Count == 0 ? ExitCode.Success : ExitCode.Found;
        }

        if (plan.Planned.Steps.Any(step => step.Means != MlRepairStep.ByHand) && !Confirmation.IsGiven(invocation, $"Repairing the drift of {product.StackName}", $"Repair the drift of {product.StackName}?", product.StackName))
        {
            context.Observer.Information("Nothing was repaired.");
            return ExitCode.Failed;
        }

        var repair = await context.Recorder.RunAsync(
            Action.Name, session, product.Name, product.StackName, () => operation.ExecuteAsync(plan, cancellationToken), result => result.Status, RepairOperation.FailedIn).ConfigureAwait(false);
        context.Writer.Write(repair);
        RepairOperation.EnsureComplete(repair);
        return repair.Status == "PARTLY_REPAIRED" ? ExitCode.Found : ExitCode.Success;

        async Task<RepairPlan> PlanAsync()
        {
            var made = await operation.PlanAsync(DeploymentTarget.Of(product), options, cancellationToken).ConfigureAwait(false);
            var given = new GivenDriftRules(invocation.Ignore);
            given.See(made.Report);
            given.Warn(context.Observer);
            var removals = new GivenRemovals(invocation.Remove);
            removals.See(made);
            removals.Warn(context.Observer);
            foreach (var line in invocation.PlanOnly ? [] : RepairDescription.Lines(made.Planned))
            {
                context.Observer.Information(line);
            }

            return made;
        }

        async Task<RepairPlan> PlanAllowedAsync()
        {
            var allowed = await PlanAsync().ConfigureAwait(false);
            allowed.EnsureAllowed();
            return allowed;
        }
    }
}
