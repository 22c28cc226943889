using MlOps.Aws;
using MlOps.Roles.Federation;

namespace MlOps.Roles;

/// <summary>Takes away what a recipe made, and nothing else. Whatever ends it half-way, the same command goes on: the role goes last, and has the mark.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
public sealed class RoleRemoval(AwsSession session, IOperationObserver observer)
{
    private readonly RoleReader _reader = new(session);
    private readonly ExistingProviders _providers = new(session);

    /// <summary>Works out what is to be done. Only reads.</summary>
    /// <param name="name">The role's name.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException"><c>RoleNotFound</c>, <c>RoleNotOurs</c>, <c>RecipeUnknown</c>; <c>RoleHasMore</c>: IAM deletes no role that has policies besides; <c>BoundaryInUse</c>; what AWS answers.</exception>
    public async Task<RolePlan> PlanAsync(string name, CancellationToken cancellationToken)
    {
        var (recipe, state, role) = await _reader.ReadOursAsync(name, cancellationToken).ConfigureAwait(false);
        if (RoleRemovalPlanner.Others(recipe, state, role) is { IsEmpty: false } others)
        {
            throw RoleErrors.HasMore(role, others);
        }

        if (BoundaryChanges.IsSharedBy(role, state.Boundary))
        {
            throw RoleErrors.BoundaryInUse(role, state.Boundary!);
        }

        if (state.Provider is { IsOurs: true } provider)
        {
            state = state with { Provider = await _providers.WithOtherRolesAsync(provider, role.Name, cancellationToken).ConfigureAwait(false) };
        }

        var changes = RoleRemovalPlanner.Plan(recipe, state, role);
        var description = await RoleDescription.OpenAsync(session, role.ManagedPolicies, cancellationToken).ConfigureAwait(false);
        return new RolePlan(recipe, new RoleOptions(), state, changes)
        {
            Planned = description.OfRole(recipe, state, role, new RoleOutcome("PLANNED", Created: false, [.. changes.Select(change => change.Plan)], ProviderChanges.Kept(state.Provider))),
        };
    }

    /// <summary>Does what a plan says.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Stops the calls; what is done stays done.</param>
    /// <returns>The role as it was.</returns>
    /// <exception cref="MlOpsException">What AWS answers, with what is done already.</exception>
    public async Task<MlRole> ExecuteAsync(RolePlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var steps = new RoleSteps(session, observer, plan.Recipe.RoleName);
        try
        {
            foreach (var change in plan.Changes)
            {
                await steps.MakeAsync(change, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (MlOpsException error)
        {
            throw steps.WithDone(error);
        }

        var role = plan.State.Role!;
        var description = await RoleDescription.OpenAsync(session, role.ManagedPolicies, cancellationToken).ConfigureAwait(false);
        return description.OfRole(plan.Recipe, plan.State, role, new RoleOutcome("DELETED", Created: false, [.. steps.Done.Select(change => change.Done)], ProviderChanges.Kept(plan.State.Provider)));
    }
}
