using System.Collections.Immutable;
using MlOps.Aws;
using MlOps.Roles.Federation;

namespace MlOps.Roles;

/// <summary>Checks whether roles are still what their recipes made.</summary>
/// <param name="session">Who calls AWS, and where.</param>
public sealed class RoleDrift(AwsSession session)
{
    private readonly RoleReader _reader = new(session);

    /// <summary>Checks a role by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException"><c>RoleNotFound</c>, <c>RoleNotOurs</c>, <c>RecipeUnknown</c>; what AWS answers.</exception>
    public async Task<MlRoleReport> CheckAsync(string name, CancellationToken cancellationToken)
    {
        var (recipe, state, role) = await _reader.ReadOursAsync(name, cancellationToken).ConfigureAwait(false);
        var differences = RoleComparison.Compare(recipe, state, role);
        return await ReportAsync(name, role.Arn, recipe.Recipe, differences.IsEmpty ? "IN_SYNC" : "DRIFTED", differences, [.. CertificateNotes.Of(state.Provider, session.Time.GetUtcNow())], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Checks a role that was there: it may be gone by now.</summary>
    /// <param name="role">The role.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException"><c>RoleNotOurs</c>, <c>RecipeUnknown</c>; what AWS answers.</exception>
    public async Task<MlRoleReport> CheckAsync(MlRole role, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(role);
        try
        {
            return await CheckAsync(role.Name, cancellationToken).ConfigureAwait(false);
        }
        catch (MlOpsException error) when (error.Id == RoleErrors.NotFoundId)
        {
            return await ReportAsync(role.Name, role.Arn, role.Recipe, "DELETED", [], [], cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<MlRoleReport> ReportAsync(string name, string arn, string recipe, string status, ImmutableArray<MlRoleDifference> differences, ImmutableArray<string> notes, CancellationToken cancellationToken) => new()
    {
        Name = name,
        Arn = arn,
        Recipe = recipe,
        Status = status,
        Differences = differences,
        Notes = notes,
        AccountId = (await session.GetContextAsync(cancellationToken).ConfigureAwait(false)).AccountId,
        Sandbox = session.IsSandbox,
    };
}
