using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.Deployments.Publishing;
using MlOps.Iam;
using MlOps.Roles.Federation;

namespace MlOps.Roles;

/// <summary>Finds the roles that recipes made.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches; null for nobody.</param>
public sealed class RoleReader(AwsSession session, IOperationObserver? observer = null)
{
    private readonly ExistingRoles _existing = new(session);
    private readonly ExistingGrants _grants = new(session);
    private readonly ExistingPolicies _policies = new(session);
    private readonly ExistingProviders _providers = new(session);

    /// <summary>The roles of a name or a pattern, one after the other as they are read. Those that MlOps did not make are passed over.</summary>
    /// <param name="name">The name, in which <c>*</c> and <c>?</c> stand for any letters.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException"><c>RoleNotFound</c>, <c>RoleNotOurs</c>: for a name without wildcards; <c>RecipeUnknown</c>; what AWS answers.</exception>
    public async IAsyncEnumerable<MlRole> ReadAsync(string name, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.AsSpan().IndexOfAny('*', '?') < 0)
        {
            var (recipe, state, role) = await FindOursAsync(name, cancellationToken).ConfigureAwait(false);
            yield return await DescribeAsync(recipe, state, role, cancellationToken).ConfigureAwait(false);
            yield break;
        }

        foreach (var found in await ListAsync(name, cancellationToken).ConfigureAwait(false))
        {
            // What the list says has no tags (API reference, ListRoles).
            if (await _existing.FindAsync(found, cancellationToken).ConfigureAwait(false) is not { IsOurs: true } role)
            {
                continue;
            }

            if (await RecipeOfAsync(role, cancellationToken).ConfigureAwait(false) is not { } recipe)
            {
                observer?.Warning(RoleErrors.RecipeUnknown(role.Name, role.Arn, RoleMark.RecipeOf(role.Tags)).Message);
            }
            else
            {
                var state = await StateOfAsync(recipe, role, cancellationToken).ConfigureAwait(false);
                yield return await DescribeAsync(recipe, state, role, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>A role that a recipe made, with its recipe, and what there is of the policies that it gave roles of others.</summary>
    /// <exception cref="MlOpsException"><c>RoleNotFound</c>, <c>RoleNotOurs</c>, <c>RecipeUnknown</c>.</exception>
    internal async Task<(RoleRecipe Recipe, RoleState State, ExistingRole Role)> ReadOursAsync(string name, CancellationToken cancellationToken)
    {
        var (recipe, state, role) = await FindOursAsync(name, cancellationToken).ConfigureAwait(false);
        return (recipe, state with
        {
            Grants = await _grants.ReadAsync(recipe.Grants, cancellationToken).ConfigureAwait(false),
        }, role);
    }

    private async Task<(RoleRecipe Recipe, RoleState State, ExistingRole Role)> FindOursAsync(string name, CancellationToken cancellationToken)
    {
        var role = await _existing.FindAsync(name, cancellationToken).ConfigureAwait(false) ?? throw RoleErrors.NotFound(name);
        if (!role.IsOurs)
        {
            throw RoleErrors.NotMade(role);
        }

        var recipe = await RecipeOfAsync(role, cancellationToken).ConfigureAwait(false) ?? throw RoleErrors.RecipeUnknown(role.Name, role.Arn, RoleMark.RecipeOf(role.Tags));
        return (recipe, await StateOfAsync(recipe, role, cancellationToken).ConfigureAwait(false), role);
    }

    private async Task<IReadOnlyList<string>> ListAsync(string pattern, CancellationToken cancellationToken)
    {
        var glob = Glob.OfPolicy(pattern);
        var roles = await Pages.ReadAllAsync<Role>(async marker =>
        {
            var page = await session.Iam.ListRolesAsync(new ListRolesRequest { Marker = marker }, cancellationToken).MapErrorsAsync("iam", "ListRoles", null).ConfigureAwait(false);
            return (page.Roles, page.Marker);
        }).ConfigureAwait(false);
        return [.. roles.Where(role => !RoleOwnership.IsOfAws(role.Path)).Select(role => role.RoleName).Where(name => glob.Covers(Glob.OfPolicy(name), ignoreCase: true))];
    }

    private async Task<RoleRecipe?> RecipeOfAsync(ExistingRole role, CancellationToken cancellationToken) =>
        RecipeCatalog.Of(new RecipePlace(session.Partition, (await session.GetContextAsync(cancellationToken).ConfigureAwait(false)).AccountId), role);

    private async Task<RoleState> StateOfAsync(RoleRecipe recipe, ExistingRole role, CancellationToken cancellationToken) =>
        new(role, recipe.InstanceProfile is { } profile ? await _existing.FindProfileAsync(profile, cancellationToken).ConfigureAwait(false) : null)
        {
            Provider = await _providers.FindAsync(recipe.Provider, cancellationToken).ConfigureAwait(false),
            Boundary = recipe.BoundaryArn is { } arn ? await _policies.FindAsync(arn, cancellationToken).ConfigureAwait(false) : null,
        };

    private async Task<MlRole> DescribeAsync(RoleRecipe recipe, RoleState state, ExistingRole role, CancellationToken cancellationToken) =>
        (await RoleDescription.OpenAsync(session, role.ManagedPolicies, cancellationToken).ConfigureAwait(false)).OfRole(recipe, state, role, RoleOutcome.OfReading);
}
