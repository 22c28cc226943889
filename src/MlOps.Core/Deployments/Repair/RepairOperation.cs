using System.Collections.Immutable;
using Amazon.CloudFormation.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments.Repair;

/// <summary>
/// Undoes drift: has CloudFormation put back what drift-aware change sets cover, calls the services of other resources, says what a person does about the
/// rest, and checks again. Deploying an unchanged template would undo nothing, since CloudFormation compares templates.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
public sealed class RepairOperation(AwsSession session, IOperationObserver observer)
{
    /// <summary>Checks a stack for drift, and works out what to do about it.</summary>
    /// <param name="target">The stack.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the calls. Nothing is changed by them.</param>
    /// <exception cref="MlOpsException">As of <see cref="DriftOperation.CheckAsync"/>; <c>StackNotOurs</c> where no product made the stack.</exception>
    public async Task<RepairPlan> PlanAsync(DeploymentTarget target, RepairOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var report = await CheckAsync(target, options, cancellationToken).ConfigureAwait(false);
        foreach (var finding in report.Findings.Where(finding => finding.Severity == MlSeverity.Warning))
        {
            observer.Warning(finding);
        }

        return await PlanAsync(target, report, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Works out what to do about drift that a report has found; what it calls ignored stays.</summary>
    /// <param name="target">The stack.</param>
    /// <param name="report">The report.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the calls. Nothing is changed by them.</param>
    /// <exception cref="MlOpsException"><c>StackNotFound</c>, <c>StackNotOurs</c>.</exception>
    public async Task<RepairPlan> PlanAsync(DeploymentTarget target, MlDriftReport report, RepairOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        var stack = await FindAsync(report, cancellationToken).ConfigureAwait(false);
        report = Mark(report, target, options);
        var deployed = await DeployedStack.ReadAsync(session.CloudFormation, stack, cancellationToken).ConfigureAwait(false);
        deployed.EnsureOurs(target.Product?.Name, adoptable: false);
        var template = deployed.Template ?? new Template();
        var resources = await session.CloudFormation.ListAllResourcesAsync(stack.StackId, cancellationToken).ConfigureAwait(false);
        var targets = new RepairTargets(DeployedValues.WorkOut(template, stack, resources), stack);
        var byHand = new ManualRepair(target, session.Region, template, new ResourceArns(stack.StackId));
        var content = await ContentAsync(stack, template, cancellationToken).ConfigureAwait(false);
        var planner = new RepairPlanner(targets, byHand);
        var planned = planner.BlockByValues(report, await HinderedAsync(planner.Plan(report), report, targets, cancellationToken).ConfigureAwait(false));
        return new RepairPlan(target, report, options, targets, content, planned);
    }

    /// <summary>Does what was planned, step by step, and checks again. A step that a service refuses does not stop the others.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Stops the wait; CloudFormation finishes what it has begun.</param>
    /// <returns>What was done, and what is left; <see cref="EnsureComplete"/> says whether a step failed.</returns>
    /// <exception cref="MlOpsException"><c>RepairRefused</c>, <c>StackBusy</c>, <c>StackRollbackFailed</c>, <c>StackNotUsable</c>, <c>OperationTimeout</c>; what was done by then is in it.</exception>
    public async Task<MlRepair> ExecuteAsync(RepairPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Steps.IsEmpty)
        {
            return plan.Planned;
        }

        plan.EnsureAllowed();
        var stack = await SettledAsync(plan, cancellationToken).ConfigureAwait(false);
        var run = new RepairRun(session, observer, plan);
        var reverted = await run.GoAsync(stack, cancellationToken).ConfigureAwait(false);
        var after = await CheckAfterwardsAsync(plan, run, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<MlRepairStep> seen =
        [
            .. run.Seen.Select(item => item.Seen.Status == "DONE" && after is not null && StillDiffers(item.Step, after) is { } reason ? item.Step.As("FAILED", reason) : item.Seen),
            .. Unplanned(plan, reverted),
        ];
        return plan.Result(after is not null && IsWhole(seen, after) ? "REPAIRED" : "PARTLY_REPAIRED", seen, after);
    }

    /// <summary>Whether no step of a repair failed; what is left to a person is no failure.</summary>
    /// <param name="repair">The repair.</param>
    public static bool IsComplete(MlRepair repair)
    {
        ArgumentNullException.ThrowIfNull(repair);
        return !repair.Steps.Any(step => step.Status == "FAILED");
    }

    /// <summary>The resources of which a step failed, by logical ids.</summary>
    /// <param name="repair">The repair.</param>
    public static IReadOnlyList<string> FailedIn(MlRepair repair)
    {
        ArgumentNullException.ThrowIfNull(repair);
        return [.. repair.Steps.Where(step => step.Status == "FAILED").Select(step => step.LogicalId).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Refuses a repair of which a step failed.</summary>
    /// <param name="repair">The repair.</param>
    /// <exception cref="MlOpsException"><c>RepairIncomplete</c>.</exception>
    public static void EnsureComplete(MlRepair repair)
    {
        if (!IsComplete(repair))
        {
            throw RepairErrors.Incomplete(repair);
        }
    }

    // A resource that could not be compared again may be as it was.
    private static bool IsWhole(IReadOnlyList<MlRepairStep> steps, MlDriftReport after) => DriftVerdict.IsClean(after) && steps.All(step => step.Status == "DONE"
        && !after.Resources.Any(resource => resource.LogicalId == step.LogicalId && resource.Status == MlResourceDrift.Unchecked));

    // What CloudFormation or a service took without an error is not undone where the check afterwards finds it still; what that could not look at counts as done.
    private static string? StillDiffers(RepairStep step, MlDriftReport after)
    {
        var now = after.Resources.FirstOrDefault(resource => resource.LogicalId == step.Drift.LogicalId);
        if (step.Differences.Count == 0)
        {
            return now?.Status == MlResourceDrift.Deleted ? "The check afterwards does not find it." : null;
        }

        var left = step.Differences.Where(before => now?.Differences.Any(difference => IsSame(before, difference)) == true).Select(difference => difference.PropertyPath).Distinct().ToList();
        return left.Count == 0 ? null : $"The check afterwards says that {string.Join(", ", left)} still {(left.Count == 1 ? "differs" : "differ")}.";
    }

    // Of several things that were added to one property some may stay.
    private static bool IsSame(MlPropertyDifference before, MlPropertyDifference now) => now.IgnoredBecause is null && now.PropertyPath == before.PropertyPath
        && (before.DifferenceType == "ADD" ? now.DifferenceType == "ADD" && now.Actual == before.Actual : now.DifferenceType != "ADD");

    private MlDriftReport Mark(MlDriftReport report, DeploymentTarget target, RepairOptions options)
    {
        var today = DateOnly.FromDateTime(session.Time.GetUtcNow().UtcDateTime);
        return report.With(new DriftIgnoring([.. target.Product?.DriftRules ?? [], .. options.Ignore], today, observer).Mark(report.Resources));
    }

    private Task<MlDriftReport> CheckAsync(DeploymentTarget target, RepairOptions options, CancellationToken cancellationToken) =>
        new DriftOperation(session, observer).CheckAsync(target, new DriftOptions { Timeout = options.Timeout, Ignore = options.Ignore }, cancellationToken);

    // What is done is told also where nothing can be looked at any more.
    private async Task<MlDriftReport?> CheckAfterwardsAsync(RepairPlan plan, RepairRun run, CancellationToken cancellationToken)
    {
        try
        {
            return await CheckAsync(plan.Target, plan.Options, cancellationToken)
                .OrTellAsync(observer, $"{run.State} Whether any drift of stack {plan.Report.StackName} is left was not looked at.", cancellationToken).ConfigureAwait(false);
        }
        catch (MlOpsException error)
        {
            observer.Warning($"Whether any drift of stack {plan.Report.StackName} is left could not be seen: {error.Message}");
            return null;
        }
    }

    private async Task<Stack> FindAsync(MlDriftReport report, CancellationToken cancellationToken)
    {
        var stack = await session.CloudFormation.FindStackAsync(report.StackName, cancellationToken).ConfigureAwait(false)
            ?? throw DeploymentErrors.StackNotFound(report.StackName, await session.GetContextAsync(cancellationToken).ConfigureAwait(false));
        return stack.StackId == report.StackId ? stack : throw RepairErrors.Outdated(report);
    }

    private async Task<Stack> SettledAsync(RepairPlan plan, CancellationToken cancellationToken)
    {
        var stack = await FindAsync(plan.Report, cancellationToken).ConfigureAwait(false);
        var treatment = StackStatusTable.Of(stack.StackStatus.Value).Deploy;
        return treatment.Step switch
        {
            StackStep.GoOn => stack,
            StackStep.Wait => throw DeploymentErrors.StackBusy(stack, null),
            StackStep.ContinueRollback => throw DeploymentErrors.RollbackToContinue(stack),
            _ => throw DeploymentErrors.Refused(treatment.ErrorId ?? DeploymentErrorIds.StackNotUsable, stack),
        };
    }

    private async Task<DeploymentContent> ContentAsync(Stack stack, Template template, CancellationToken cancellationToken) => new()
    {
        StackName = stack.StackName,
        Template = template,
        Body = await session.CloudFormation.FindTemplateAsync(stack.StackId, cancellationToken).ConfigureAwait(false) ?? "",
        Tags = StackTags.Of(stack),
        RevertsDrift = true,
    };

    // What a service must refuse now waits for its turn, or is left to a person. Where the caller may not look, the call itself will tell.
    private async Task<ImmutableArray<RepairStep>> HinderedAsync(
        ImmutableArray<RepairStep> steps, MlDriftReport report, RepairTargets targets, CancellationToken cancellationToken)
    {
        var obstacles = new Dictionary<RepairStep, RepairObstacle>(ReferenceEqualityComparer.Instance);
        foreach (var step in steps.Where(step => step.Means == MlRepairStep.ServiceCall))
        {
            if (await FindObstacleAsync(step, targets, cancellationToken).ConfigureAwait(false) is { } obstacle)
            {
                obstacles.Add(step, obstacle);
            }
        }

        return [.. new NameOrder(steps, obstacles, report.Resources).Order().OrderBy(RepairPlanner.Rank)];
    }

    private async Task<RepairObstacle?> FindObstacleAsync(RepairStep step, RepairTargets targets, CancellationToken cancellationToken)
    {
        try
        {
            return targets.Find(step.Drift, step.Differences) is { } target
                ? await ServiceRepairs.Find(step.Drift.Type)!.FindObstacleAsync(session, target, cancellationToken).ConfigureAwait(false)
                : null;
        }
        catch (MlOpsException error) when (error.Id == "AccessDenied")
        {
            observer.Verbose($"Whether something stands in the way of repairing {step.Drift.LogicalId} cannot be seen: {error.Message}");
            return null;
        }
    }

    // What was forced is told too, though nobody planned it.
    private static IEnumerable<MlRepairStep> Unplanned(RepairPlan plan, RevertedChanges reverted) =>
        from change in reverted.Surprising.DistinctBy(change => change.LogicalId)
        where !plan.Steps.Any(step => step.Means == MlRepairStep.ChangeSet && step.Drift.LogicalId == change.LogicalId)
        let drift = plan.Report.Resources.FirstOrDefault(resource => resource.LogicalId == change.LogicalId) ?? new MlResourceDrift { LogicalId = change.LogicalId, Type = change.Type }
        select new RepairStep(drift, MlRepairStep.ChangeSet, "Changed with the rest", []) { Reason = "It had not drifted, or its drift is ignored; the change set covers it, and -Force lets it." }.As("DONE");
}
