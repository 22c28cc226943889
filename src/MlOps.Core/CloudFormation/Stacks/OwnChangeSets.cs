using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Aws;

namespace MlOps.CloudFormation.Stacks;

/// <summary>The change sets of a stack that runs of ours made and did not execute.</summary>
/// <param name="client">The client.</param>
/// <param name="time">The time that waits run by.</param>
/// <param name="observer">Who watches.</param>
/// <param name="removal">Deletes those of no use.</param>
internal sealed class OwnChangeSets(IAmazonCloudFormation client, TimeProvider time, IOperationObserver observer, ChangeSetRemoval removal)
{
    // A change set holds the SSM values of its own time: an old one may no longer say what a new one would.
    private static readonly TimeSpan Freshness = TimeSpan.FromHours(1);

    /// <summary>
    /// The change set of this very content that an interrupted run left and that can be executed still. Deletes those of ours that are old, or cannot
    /// be executed any more.
    /// </summary>
    /// <param name="content">What to deploy.</param>
    /// <param name="stackId">The stack's ARN.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <returns>Its name; null where there is none.</returns>
    public async Task<ChangeSetName?> FindUsableAsync(DeploymentContent content, string stackId, CancellationToken cancellationToken)
    {
        var ours = await ListAsync(stackId, cancellationToken).ConfigureAwait(false);
        var usable = ours.Where(item => item.Name.Content == content.Hash && IsUsable(item.Summary) && !IsOld(item.Summary))
            .OrderByDescending(item => item.Summary.CreationTime)
            .FirstOrDefault();
        foreach (var (name, summary) in ours.Where(item => item.Name != usable.Name && (IsOld(item.Summary) || IsDead(item.Summary))))
        {
            observer.Verbose($"Deleting change set {name}, which an earlier run left.");
            await removal.DeleteAsync(summary.ChangeSetId, cancellationToken).ConfigureAwait(false);
        }

        if (usable.Name is not null)
        {
            observer.Verbose($"Going on with change set {usable.Name}, which an interrupted run made of the same content.");
        }

        return usable.Name;
    }

    private async Task<List<(ChangeSetName Name, ChangeSetSummary Summary)>> ListAsync(string stackId, CancellationToken cancellationToken)
    {
        var all = await Pages.ReadAllAsync<ChangeSetSummary>(async marker =>
        {
            var request = new ListChangeSetsRequest { StackName = stackId, NextToken = marker };
            var page = await client.ListChangeSetsAsync(request, cancellationToken).MapErrorsAsync("ListChangeSets", stackId).ConfigureAwait(false);
            return (page.Summaries, page.NextToken);
        }).ConfigureAwait(false);
        var ours = new List<(ChangeSetName, ChangeSetSummary)>();
        foreach (var summary in all)
        {
            if (ChangeSetName.TryParse(summary.ChangeSetName, out var name))
            {
                ours.Add((name, summary));
            }
        }

        return ours;
    }

    private static bool IsUsable(ChangeSetSummary summary) => summary.Status?.Value is "CREATE_PENDING" or "CREATE_IN_PROGRESS"
        || (summary.Status == ChangeSetStatus.CREATE_COMPLETE && summary.ExecutionStatus == ExecutionStatus.AVAILABLE);

    private static bool IsDead(ChangeSetSummary summary) =>
        summary.Status?.Value is "FAILED" or "DELETE_FAILED" || summary.ExecutionStatus == ExecutionStatus.OBSOLETE;

    private bool IsOld(ChangeSetSummary summary) =>
        summary.CreationTime is { } created && time.GetUtcNow().UtcDateTime - created.ToUniversalTime() > Freshness
        && summary.ExecutionStatus?.Value is not ("EXECUTE_COMPLETE" or "EXECUTE_IN_PROGRESS" or "EXECUTE_FAILED");
}
