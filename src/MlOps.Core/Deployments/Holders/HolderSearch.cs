using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments.Holders;

/// <summary>
/// Names who holds what a removal deletes: before it begins, where reading tells that AWS would refuse, and after AWS has refused. Nothing is changed, and
/// what may not be read is said, for a removal must not fail for want of an explanation.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="accountId">The account of the stack.</param>
internal sealed class HolderSearch(AwsSession session, string accountId)
{
    private readonly IReadOnlyList<IHolderSearch> _searches =
        [new BucketContent(session, accountId), new ModelVersions(session), new SecurityGroupHolders(session), new RoleHolders(session), new PolicyHolders(session)];

    /// <summary>What would keep a removal from succeeding, and what that holds which it keeps.</summary>
    /// <param name="deployed">The stack.</param>
    /// <param name="plan">What becomes of its resources.</param>
    /// <param name="isPlan">Whether what goes as agreed is counted too.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public Task<IReadOnlyList<MlFinding>> ForeseeAsync(DeployedStack deployed, RemovalPlan plan, bool isPlan, CancellationToken cancellationToken) =>
        FindAsync(plan.Items, Scope(deployed, plan, hasFailed: false) with { IsPlan = isPlan }, cancellationToken);

    /// <summary>What that holds which a stack has left behind, and which a removal deletes.</summary>
    /// <param name="deployed">The stack, which is gone.</param>
    /// <param name="plan">What becomes of its resources.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public Task<IReadOnlyList<MlFinding>> CountAsync(DeployedStack deployed, RemovalPlan plan, CancellationToken cancellationToken) => FindAsync(
        plan.Items.Where(item => item.Fate == RemovalFate.DeletedAlthoughRetained), Scope(deployed, plan, hasFailed: false) with { IsPlan = true }, cancellationToken);

    /// <summary>What kept a deletion from succeeding.</summary>
    /// <param name="deployed">The stack.</param>
    /// <param name="plan">What becomes of its resources.</param>
    /// <param name="failed">The deletion that failed.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public Task<IReadOnlyList<MlFinding>> ExplainAsync(DeployedStack deployed, RemovalPlan plan, StackOperation failed, CancellationToken cancellationToken)
    {
        // Who may not delete something is kept by that alone.
        var refused = StackFailure.AllOf(failed.Events).Where(failure => Aws.Errors.AccessDenial.Read(failure.Reason) is null)
            .Select(failure => failure.LogicalId).ToHashSet(StringComparer.Ordinal);
        return FindAsync(plan.Items.Where(item => refused.Contains(item.LogicalId)), Scope(deployed, plan, hasFailed: true), cancellationToken);
    }

    private static HolderScope Scope(DeployedStack deployed, RemovalPlan plan, bool hasFailed)
    {
        var template = DeployedValues.WorkOut(deployed.Template ?? new Template(), deployed.Stack, plan.Resources);
        return new HolderScope(plan, new DeployedResources(template, plan.Resources.PhysicalIds()), hasFailed)
        {
            RuntimeNames = deployed.Owner is { } owner ? RuntimeNames.Of(owner.Product, []) : null,
            DeletesWhatPipelinesMade = !hasFailed && TestDeployment.LeavesNothing(deployed),
        };
    }

    private async Task<IReadOnlyList<MlFinding>> FindAsync(IEnumerable<RemovalItem> items, HolderScope scope, CancellationToken cancellationToken)
    {
        var findings = new List<MlFinding>();
        foreach (var item in items)
        {
            if (_searches.FirstOrDefault(search => search.Type == item.Type) is { } search && item.Fate != RemovalFate.OfOthers && (item.Fate != RemovalFate.Retained || search.LooksAtWhatStays))
            {
                findings.AddRange(await FindAsync(search.Looks(item, scope, cancellationToken), item, cancellationToken).ConfigureAwait(false));
            }
        }

        return findings;
    }

    // What a look may not read takes nothing away from what others have found.
    private static async Task<IEnumerable<MlFinding>> FindAsync(IEnumerable<Look> looks, RemovalItem item, CancellationToken cancellationToken)
    {
        var found = new List<MlFinding>();
        var notRead = new List<MlFinding>();
        foreach (var look in looks)
        {
            try
            {
                found.AddRange(await look.FindAsync().ConfigureAwait(false));
            }
            catch (MlOpsException error) when (error.Id == "ResourceNotFound" || ExistingData.SaysThatItIsGone(error))
            {
                // Nobody holds what is gone.
            }
            catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
            {
                notRead.Add(HolderFindings.NotRead(item, look.What, error));
            }
        }

        return [.. HolderFindings.Shortened(found), .. notRead];
    }
}
