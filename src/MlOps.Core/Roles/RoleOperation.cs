using MlOps.Aws;
using MlOps.Deployments.Publishing;
using MlOps.Roles.Federation;
using MlOps.Roles.Hardening;

namespace MlOps.Roles;

/// <summary>Gives IAM a role as a recipe wants it. Each step leaves something that the same command goes on from.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
public sealed class RoleOperation(AwsSession session, IOperationObserver observer)
{
    private readonly ExistingRoles _existing = new(session);
    private readonly ExistingGrants _grants = new(session);
    private readonly ExistingPolicies _policies = new(session);
    private readonly ExistingProviders _providers = new(session);
    private readonly CertificateWatch _certificates = new(session, observer);

    /// <summary>Where recipes are applied: the caller's account, by STS, in the session's partition.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<RecipePlace> GetPlaceAsync(CancellationToken cancellationToken) =>
        new(session.Partition, (await session.GetContextAsync(cancellationToken).ConfigureAwait(false)).AccountId);

    /// <summary>Works out what is to be done. Only reads.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="options">How it is applied.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException">
    /// <c>RoleNameInvalid</c>, <c>RoleTagInvalid</c>, <c>PermissionsBoundaryInvalid</c>: nobody was called; <c>RoleNotOurs</c>, <c>RoleOfOtherRecipe</c>, <c>EntityUnmodifiable</c>, <c>InstanceProfileTaken</c>: what there is must not be changed; <c>PolicyNotFound</c>, <c>PolicyNotOurs</c>, <c>RoleTagMissing</c>, <c>RoleWouldWiden</c>; what AWS answers.
    /// <c>RolePathDiffers</c>: of a role that is taken over; <c>RoleGrantsItself</c>, <c>GrantedRoleNotFound</c>: of a role that the recipe gives a policy.
    /// </exception>
    public async Task<RolePlan> PlanAsync(RoleRecipe recipe, RoleOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentNullException.ThrowIfNull(options);
        RecipeRules.Check(recipe, session.Partition);
        GrantRules.Check(recipe);
        var context = await session.GetContextAsync(cancellationToken).ConfigureAwait(false);
        var state = await _existing.ReadAsync(recipe.RoleName, recipe.InstanceProfile, cancellationToken).ConfigureAwait(false);
        RoleOwnership.Ensure(recipe, options, state);
        var provider = await _providers.FindAsync(recipe.Provider, cancellationToken).ConfigureAwait(false);
        ProviderRules.Ensure(recipe, options, provider);
        _certificates.Tell(recipe.Provider, provider);
        await EnsurePoliciesAsync(recipe, options, state, cancellationToken).ConfigureAwait(false);
        var former = state.Role is { } role ? RecipeCatalog.Of(new RecipePlace(session.Partition, context.AccountId), role) : null;
        RoleWidening.Ensure(recipe, options, state.Role);
        state = state with
        {
            Provider = provider,
            Grants = await _grants.ReadAsync([.. recipe.Grants, .. former?.Grants ?? []], cancellationToken).ConfigureAwait(false),
            Boundary = (recipe.BoundaryArn ?? former?.BoundaryArn) is { } arn ? await _policies.FindAsync(arn, cancellationToken).ConfigureAwait(false) : null,
        };
        GrantRules.Ensure(recipe, state);
        BoundaryOwnership.Ensure(recipe, options, state);
        RequiredTags.Ensure(recipe, state);
        var changes = RolePlanner.Plan(recipe, state, former);
        var description = await RoleDescription.OpenAsync(session, recipe.ManagedPolicies, cancellationToken).ConfigureAwait(false);
        return new RolePlan(recipe, options, state, changes) { Planned = description.OfRecipe(recipe, state, former, RoleOutcome.OfPlan(recipe, state, changes)) };
    }

    /// <summary>Does what a plan says.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Stops the calls; what is done stays done.</param>
    /// <exception cref="MlOpsException"><c>RoleNameTaken</c>; as <see cref="PlanAsync"/> where somebody made the role since; what AWS answers, with what is done already.</exception>
    public Task<MlRole> ExecuteAsync(RolePlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new RoleRun(session, observer, this, plan).GoAsync(cancellationToken);
    }

    // What AWS manages is there; of the account's own, one that is missing would leave the role half made.
    private async Task EnsurePoliciesAsync(RoleRecipe recipe, RoleOptions options, RoleState state, CancellationToken cancellationToken)
    {
        foreach (var arn in recipe.ManagedPolicies.Except(state.Role?.ManagedPolicies ?? []).Where(arn => arn.Split(':')[4] != "aws"))
        {
            if (await _existing.HasPolicyAsync(arn, cancellationToken).ConfigureAwait(false))
            {
                continue;
            }

            if (!options.ShowOnly)
            {
                throw RoleErrors.PolicyNotFound(arn);
            }

            observer.Warning($"There is no policy {arn} yet, which {recipe.RoleName} is to have: it must be there by the time that the role is made.");
        }
    }
}
