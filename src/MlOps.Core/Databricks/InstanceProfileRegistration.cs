using System.Collections.Immutable;
using MlOps.Aws;

namespace MlOps.Databricks;

/// <summary>
/// Gives a Databricks workspace instance profiles. While a sandbox answers for AWS, and for instance profiles that one made, a workspace on this machine, a stand-in, is called, and no other: no workspace
/// knows what a sandbox made, and a sandbox promises that nothing leaves it.
/// </summary>
/// <param name="request">Which workspace, and by whom.</param>
/// <param name="observer">Who watches.</param>
public sealed class InstanceProfileRegistration(DatabricksRequest request, IOperationObserver observer) : IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);

    // AWS documents no time; IAM's changes are known everywhere within seconds, mostly.
    private const int MostTriesOfNew = 12;

    private const string Unchanged = "UNCHANGED";

    private DatabricksWorkspace? _workspace;

    private DatabricksWorkspace Workspace => _workspace ??= new DatabricksWorkspace(request, observer);

    /// <inheritdoc/>
    public void Dispose() => _workspace?.Dispose();

    /// <summary>Works out what is to be done. Only reads; in a sandbox it calls nobody.</summary>
    /// <param name="wish">What is wanted.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="MlOpsException">
    /// <c>InstanceProfileIsNotMeta</c>; what names no workspace or token (<c>DatabricksHostMissing</c>, <c>DatabricksTokenMissing</c> and the like); what the workspace refuses.
    /// </exception>
    public async Task<RegistrationPlan> PlanAsync(InstanceProfileWish wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (IsRehearsed(wish))
        {
            return new RegistrationPlan(wish, existing: null, Describe(wish, existing: null, "PLANNED", Changes(wish, existing: null)));
        }

        var existing = await Workspace.FindAsync(wish.Arn, cancellationToken).ConfigureAwait(false);
        if (wish.IsMeta && existing is { IsMeta: false })
        {
            throw new MlOpsException("InstanceProfileIsNotMeta", MlErrorCategory.ResourceExists, $"{wish.Arn} is registered with {Workspace.Address} for all uses, and Databricks lets nobody limit it to credential passthrough afterwards. Nothing was changed.")
            {
                Resource = wish.Arn,
                RecommendedAction = "Leave -Meta out, or remove it there first: databricks instance-profiles remove ARN",
            };
        }

        var changes = Changes(wish, existing);
        return new RegistrationPlan(wish, existing, Describe(wish, existing, changes.IsEmpty ? Unchanged : "PLANNED", changes));
    }

    /// <summary>Does what a plan says.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Stops the calls; what is done stays done.</param>
    /// <exception cref="MlOpsException"><c>DatabricksNotInSandbox</c>; what the workspace refuses.</exception>
    public async Task<MlDatabricksInstanceProfile> ExecuteAsync(RegistrationPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var wish = plan.Wish;
        if (IsRehearsed(wish))
        {
            throw new MlOpsException("DatabricksNotInSandbox", MlErrorCategory.InvalidOperation, $"The sandbox has no Databricks, and no workspace knows the instance profile {wish.Name} of a sandbox. Nobody was called.")
            {
                Resource = wish.Arn,
                RecommendedAction = "Rehearse it with -WhatIf, or against a stand-in of the API on this machine, with -WorkspaceUrl http://localhost:PORT",
            };
        }

        if (plan.Planned.Changes.Count == 0)
        {
            return plan.Planned;
        }

        var change = plan.Existing is { } existing ? EditAsync(existing, wish, cancellationToken) : AddAsync(wish, cancellationToken);
        var status = await change.OrTellAsync(observer, $"Whether {Workspace.Address} has {wish.Name} by now is not known; the same command leaves alone what it has.", cancellationToken).ConfigureAwait(false);
        return Describe(wish, plan.Existing, status, status == Unchanged ? [] : plan.Planned.Changes);
    }

    private bool IsRehearsed(InstanceProfileWish wish) =>
        (wish.IsOfSandbox || request.IsInSandbox) && new WorkspaceSearch(request).FindAddress() is not { IsLoopback: true };

    private async Task<string> EditAsync(RegisteredProfile existing, InstanceProfileWish wish, CancellationToken cancellationToken)
    {
        await Workspace.EditAsync(existing, wish.KnownRoleArn!, cancellationToken).ConfigureAwait(false);
        return "UPDATED";
    }

    // AWS says for some seconds that it does not know an instance profile that was made just now, and Databricks' validation asks AWS.
    private async Task<string> AddAsync(InstanceProfileWish wish, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await Workspace.AddAsync(wish, cancellationToken).ConfigureAwait(false);
                return "REGISTERED";
            }
            catch (MlOpsException error) when (wish.IsNew && tries < MostTriesOfNew && DatabricksRefusal.IsOfUnknownProfile(error))
            {
                observer.Verbose($"AWS does not know {wish.Arn} everywhere yet; registering it again in {BetweenTries.TotalSeconds} seconds.");
                await Task.Delay(BetweenTries, request.Environment.Time, cancellationToken).ConfigureAwait(false);
            }
            catch (MlOpsException error) when (DatabricksRefusal.IsOfContent(error) && !DatabricksRefusal.IsOfUnknownProfile(error))
            {
                // Somebody else may have registered it since, or an answer was lost: what is there decides.
                if (await Workspace.FindAsync(wish.Arn, cancellationToken).ConfigureAwait(false) is { } there && Changes(wish, there).IsEmpty)
                {
                    return Unchanged;
                }

                throw;
            }
        }
    }

    private static ImmutableArray<string> Changes(InstanceProfileWish wish, RegisteredProfile? existing) =>
        existing is null ? [$"register instance profile {wish.Name}{(wish.IamRoleArn is { } role ? $" with role {role}" : "")}{(wish.IsMeta ? ", for credential passthrough" : "")}{(wish.SkipValidation ? ", without validation" : "")}"]
        : wish.IamRoleArn is { } wanted && existing.IamRoleArn != wanted ? [$"change role from {existing.IamRoleArn ?? "none"} to {wanted}"]
        : existing.IamRoleArn is { } other && wish.KnownRoleArn is { } known && other != known ? [$"change role from {other} to {known}"]
        : [];

    private MlDatabricksInstanceProfile Describe(InstanceProfileWish wish, RegisteredProfile? existing, string status, IEnumerable<string> changes)
    {
        var isRehearsed = IsRehearsed(wish);
        return new MlDatabricksInstanceProfile
        {
            Name = wish.Name,
            InstanceProfileArn = wish.Arn,
            IamRoleArn = existing is null ? wish.IamRoleArn : changes.Any() ? wish.KnownRoleArn : existing.IamRoleArn,
            IsMeta = existing?.IsMeta ?? wish.IsMeta,
            Workspace = isRehearsed ? new WorkspaceSearch(request).FindAddress() is { } address ? WorkspaceAddress.Text(address) : "" : Workspace.Address,
            Status = status,
            Changes = [.. changes],
            ValidationSkipped = existing is null && wish.SkipValidation,
            TokenSource = isRehearsed ? "" : Workspace.TokenSource,
            Sandbox = wish.IsOfSandbox || request.IsInSandbox,
        };
    }
}
