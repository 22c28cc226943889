using Amazon.IdentityManagement.Model;
using MlOps.Aws;

namespace MlOps.Roles;

/// <summary>Applies one recipe. The mark is on a role from its creation, so that the same command goes on from whatever ended it.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
/// <param name="operation">Plans anew where somebody was faster.</param>
/// <param name="first">What is to be done.</param>
internal sealed class RoleRun(AwsSession session, IOperationObserver observer, RoleOperation operation, RolePlan first)
{
    private readonly RoleRecipe _recipe = first.Recipe;
    private readonly RoleSteps _steps = new(session, observer, first.Recipe.RoleName);

    /// <summary>Does all of it, and reads back what came of it.</summary>
    public async Task<MlRole> GoAsync(CancellationToken cancellationToken)
    {
        try
        {
            await MakeAsync(first, cancellationToken).ConfigureAwait(false);

            // Where somebody else made all of it in the meantime nothing was done here, and the first plan knows nothing of it.
            var plan = first.Changes.IsEmpty ? first : await ReadBackAsync(cancellationToken).ConfigureAwait(false);
            return await DescribeAsync(plan, cancellationToken).ConfigureAwait(false);
        }
        catch (MlOpsException error)
        {
            throw _steps.WithDone(error);
        }
    }

    private async Task MakeAsync(RolePlan plan, CancellationToken cancellationToken)
    {
        foreach (var change in plan.Changes)
        {
            try
            {
                await _steps.MakeAsync(change, cancellationToken).ConfigureAwait(false);
            }
            catch (MlOpsException error) when (error.InnerException is EntityAlreadyExistsException)
            {
                // Somebody was faster, or the call had done its work before its answer was lost. The new plan has no such change any more.
                await MakeAsync(await PlanAnewAsync(change, error, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
                return;
            }
        }
    }

    private Task<RolePlan> PlanAnewAsync(RoleChange refused, MlOpsException taken, CancellationToken cancellationToken) => _steps.UntilAsync(
        async isLast =>
        {
            var plan = await operation.PlanAsync(_recipe, first.Options, cancellationToken).ConfigureAwait(false);
            return plan.Changes.All(change => change.Plan != refused.Plan) ? plan : isLast ? throw RoleErrors.NameTaken(_recipe.RoleName, taken) : null;
        },
        $"Waiting until IAM shows what is there already: it cannot {refused.Plan}",
        cancellationToken);

    private Task<RolePlan> ReadBackAsync(CancellationToken cancellationToken) => _steps.UntilAsync(
        async isLast =>
        {
            var plan = await operation.PlanAsync(_recipe, first.Options, cancellationToken).ConfigureAwait(false);
            return plan.Changes.IsEmpty || (isLast && plan.State.Role is not null) ? plan : isLast ? throw RoleErrors.Gone(_recipe.RoleName) : null;
        },
        "Waiting until IAM shows what was made",
        cancellationToken);

    private async Task<MlRole> DescribeAsync(RolePlan plan, CancellationToken cancellationToken)
    {
        foreach (var change in plan.Changes)
        {
            observer.Warning($"IAM does not show it yet, or somebody undid it in the meantime: {_recipe.RoleName}, {change.Done}. The same command again finds out.");
        }

        var role = plan.State.Role!;
        var description = await RoleDescription.OpenAsync(session, role.ManagedPolicies, cancellationToken).ConfigureAwait(false);
        var made = description.OfRole(_recipe, plan.State, role, RoleOutcome.OfRun(_recipe, _steps.Done));
        if (made.OtherPolicies.Count > 0)
        {
            observer.Warning($"{_recipe.RoleName} has policies besides those of the recipe, which stay: {string.Join(", ", made.OtherPolicies)}.");
        }

        return made;
    }
}
