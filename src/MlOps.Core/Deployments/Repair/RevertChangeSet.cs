using System.Collections.Immutable;
using Amazon.CloudFormation.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Repair;

/// <summary>Has CloudFormation undo drift with a drift-aware change set, once that is known to do nothing else.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
internal sealed class RevertChangeSet(AwsSession session, IOperationObserver observer)
{
    /// <summary>Makes the change set, looks at what it does, executes it and waits.</summary>
    /// <param name="plan">What is to be undone.</param>
    /// <param name="stack">The stack.</param>
    /// <param name="done">What was done before: the refusal says so.</param>
    /// <param name="deadline">When to stop waiting; null for never.</param>
    /// <param name="cancellationToken">Stops the wait; CloudFormation finishes what it has begun.</param>
    /// <returns>What it changed.</returns>
    /// <exception cref="MlOpsException"><c>RepairRefused</c> where it does more than was planned; <c>StackFailed</c>, <c>OperationTimeout</c>.</exception>
    public async Task<RevertedChanges> ExecuteAsync(RepairPlan plan, Stack stack, IReadOnlyList<MlRepairStep> done, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var client = session.CloudFormation;
        var names = new NameConflictSearch(session, plan.Report.AccountId, plan.Report.StackName, plan.Report.Name, plan.Target.Product?.IamPath);
        var changeSets = new ChangeSets(client, session.Time, observer, names);
        var changeSet = await changeSets.PrepareAsync(plan.Content, stack, ChangeSetName.ForNewRun(plan.Content.Hash), deadline, cancellationToken).ConfigureAwait(false);
        if (changeSet.IsEmpty)
        {
            observer.Verbose($"CloudFormation finds nothing to put back in stack {stack.StackName}.");
            return RevertedChanges.None;
        }

        var surprising = changeSet.Changes.Where(change => Surprises(plan.Report, change).Any()).ToList();
        if (surprising.Count > 0 && !plan.Options.Force)
        {
            await new ChangeSetRemoval(client, observer).DeleteAsync(changeSet.Id, cancellationToken).ConfigureAwait(false);
            throw RepairErrors.Surprised(stack.StackName, [.. surprising.SelectMany(change => Surprises(plan.Report, change))], done);
        }

        var execution = new ChangeSetExecution(client, new StackWatch(client, session.Time, observer), observer);
        await execution.BeginAsync(changeSet, stack.StackName, cancellationToken).ConfigureAwait(false);
        await execution.WaitAsync(changeSet, stack.StackName, $"Repairing {stack.StackName}", deadline, cancellationToken).ConfigureAwait(false);
        return new RevertedChanges(
            changeSet.Changes.Select(change => change.LogicalId).ToImmutableHashSet(StringComparer.Ordinal), [.. surprising]);
    }

    // Drift-aware change sets have shown changes, replacements too, of resources that had not drifted (aws-cloudformation/cloudformation-coverage-roadmap#2505, #2559).
    private static IEnumerable<string> Surprises(MlDriftReport report, MlChange change)
    {
        var drift = report.Resources.FirstOrDefault(resource => resource.LogicalId == change.LogicalId);
        if (change.Action == "Remove" || change.Replacement is "True" or "Conditional")
        {
            yield return $"The change set would {(change.Action == "Remove" ? "delete" : "replace")} {change.LogicalId}.";
        }
        else if (IsOpen(change))
        {
            yield break;
        }
        else if (drift is not { Status: MlResourceDrift.Modified or MlResourceDrift.Deleted or MlResourceDrift.Ignored })
        {
            yield return $"The change set would change {change.LogicalId}, which has not drifted.";
        }
        else if (drift.Status == MlResourceDrift.Ignored || Touches(change, drift))
        {
            yield return $"The change set would undo drift of {change.LogicalId} that is ignored.";
        }
    }

    // What reads from a resource that is made again, or is gone, shows as changed until its value is worked out from the template.
    private static bool IsOpen(MlChange change) =>
        change is { Action: "Modify", Properties.Count: > 0 } && change.Properties.All(property => property.After?.Contains(TemplateUnknown.Placeholder, StringComparison.Ordinal) == true);

    private static bool Touches(MlChange change, MlResourceDrift drift) => drift.Differences.Any(difference => difference.IgnoredBecause is not null
        && change.Properties.Any(property => property.Path.Split('/')[0] == difference.PropertyPath.Split('/')[1]));
}
