using Amazon.CloudFormation.Model;
using MlOps.Aws;

namespace MlOps.Deployments.Repair;

/// <summary>
/// Does the steps of a plan, in their order, and knows at each moment which are done: neither an error nor a stop loses them.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
/// <param name="plan">The plan.</param>
internal sealed class RepairRun(AwsSession session, IOperationObserver observer, RepairPlan plan)
{
    private readonly Dictionary<RepairStep, MlRepairStep> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<RepairStep, RepairTarget> _aside = new(ReferenceEqualityComparer.Instance);

    /// <summary>What became of each step that the run came to, in the plan's order.</summary>
    public IReadOnlyList<(RepairStep Step, MlRepairStep Seen)> Seen => [.. plan.Steps.Where(_seen.ContainsKey).Select(step => (step, _seen[step]))];

    /// <summary>How things stand, for whoever stops the run now.</summary>
    public string State => string.Join(' ', (string[])[.. new[] { RepairErrors.Done(Steps) }.OfType<string>(), .. SteppedAside]) is { Length: > 0 } done
        ? $"{done} Run the same command again for the rest."
        : $"The repair of stack {plan.Report.StackName} has done nothing yet.";

    private IEnumerable<string> SteppedAside => plan.Steps
        .Where(step => _aside.ContainsKey(step) && _seen.GetValueOrDefault(step)?.Status != "DONE")
        .Select(step => $"{step.Drift.LogicalId} got the name {_aside[step].NameForTheMoment} for the moment.");

    private IReadOnlyList<MlRepairStep> Steps => [.. Seen.Select(item => item.Seen)];

    /// <summary>Does all steps. One that fails does not stop the others.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="cancellationToken">Stops the run; CloudFormation finishes what it has begun.</param>
    /// <returns>What CloudFormation changed.</returns>
    /// <exception cref="MlOpsException"><c>RepairRefused</c>, <c>OperationTimeout</c>; each says what is done already.</exception>
    public async Task<RevertedChanges> GoAsync(Stack stack, CancellationToken cancellationToken)
    {
        await EachAsync(plan.Steps.Where(step => step.StepsAside), StepAsideAsync, cancellationToken).ConfigureAwait(false);
        await EachAsync(plan.Steps.Where(step => step is { IsFirst: true, IsLeft: false }), CallAsync, cancellationToken).ConfigureAwait(false);
        var reverted = await RevertAsync(stack, cancellationToken).OrTellAsync(observer, State, cancellationToken).ConfigureAwait(false);
        await EachAsync(plan.Steps.Where(step => step is { Means: MlRepairStep.ServiceCall, IsLeft: false }), CallAsync, cancellationToken).ConfigureAwait(false);
        foreach (var step in plan.Steps.Where(step => step.IsLeft))
        {
            _seen[step] = step.As("LEFT");
        }

        return reverted;
    }

    // A step that failed once is not tried again.
    private async Task EachAsync(IEnumerable<RepairStep> steps, Func<RepairStep, CancellationToken, Task<MlRepairStep?>> act, CancellationToken cancellationToken)
    {
        foreach (var step in steps.Where(step => !_seen.ContainsKey(step)))
        {
            if (await act(step, cancellationToken).OrTellAsync(observer, State, cancellationToken).ConfigureAwait(false) is { } seen)
            {
                _seen.Add(step, seen);
            }
        }
    }

    // The step itself is still to be done.
    private Task<MlRepairStep?> StepAsideAsync(RepairStep step, CancellationToken cancellationToken) => OrFailAsync(step, async () =>
    {
        observer.Verbose($"{step.Drift.LogicalId}: gets another name for the moment.");
        _aside[step] = await ServiceOf(step).StepAsideAsync(session, TargetOf(step), cancellationToken).ConfigureAwait(false);
        return null;
    }, cancellationToken);

    private Task<MlRepairStep?> CallAsync(RepairStep step, CancellationToken cancellationToken) => OrFailAsync(step, async () =>
    {
        observer.Verbose($"{step.Drift.LogicalId}: {step.Action}.");
        await ServiceOf(step).RepairAsync(session, TargetOf(step), cancellationToken).ConfigureAwait(false);
        return step.As("DONE");
    }, cancellationToken);

    private async Task<MlRepairStep?> OrFailAsync(RepairStep step, Func<Task<MlRepairStep?>> act, CancellationToken cancellationToken)
    {
        try
        {
            return await act().ConfigureAwait(false);
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            return step.As("FAILED", await WhyFailedAsync(step, error, cancellationToken).ConfigureAwait(false));
        }
    }

    private async Task<string> WhyFailedAsync(RepairStep step, MlOpsException error, CancellationToken cancellationToken) =>
        _aside.TryGetValue(step, out var target) && !await IsFirstDoneAsync(step, cancellationToken).ConfigureAwait(false)
            ? $"{error.Message} It is called {target.NameForTheMoment} now; the same command goes on from there."
            : error.Message;

    private async Task<RevertedChanges> RevertAsync(Stack stack, CancellationToken cancellationToken)
    {
        List<RepairStep> steps = [.. plan.Steps.Where(step => step is { Means: MlRepairStep.ChangeSet, IsLeft: false })];
        if (steps.Count == 0)
        {
            return RevertedChanges.None;
        }

        if (await FindHeldBackAsync(cancellationToken).ConfigureAwait(false) is { } held)
        {
            steps.ForEach(step => _seen.Add(step, step.As("LEFT", held)));
            return RevertedChanges.None;
        }

        try
        {
            var reverted = await new RevertChangeSet(session, observer)
                .ExecuteAsync(plan, stack, Steps, session.Time.GetUtcNow() + plan.Options.Timeout, cancellationToken).ConfigureAwait(false);
            steps.ForEach(step => _seen.Add(step, reverted.All.Contains(step.Drift.LogicalId)
                ? step.As("DONE", reverted.FateOf(step.Drift.LogicalId))
                : step.As("FAILED", "CloudFormation's change set does not cover it.")));
            return reverted;
        }
        catch (MlOpsException error) when (error.Id == DeploymentErrorIds.OperationTimeout)
        {
            throw RepairErrors.After(Steps, error);
        }
        catch (MlOpsException error) when (error.Id != DeploymentErrorIds.RepairRefused && !error.IsOfStop(cancellationToken))
        {
            steps.ForEach(step => _seen.Add(step, step.As("FAILED", error.Message)));
            return RevertedChanges.None;
        }
    }

    // Why CloudFormation has to wait: a step that had to come before it failed, and what it would write elsewhere is not put back.
    private async Task<string?> FindHeldBackAsync(CancellationToken cancellationToken)
    {
        foreach (var (step, _) in Seen.Where(item => item is { Seen.Status: "FAILED", Step.HoldsBack: not null }))
        {
            if (!await IsFirstDoneAsync(step, cancellationToken).ConfigureAwait(false))
            {
                return step.HoldsBack;
            }
        }

        return null;
    }

    // What cannot be seen is not taken for done.
    private async Task<bool> IsFirstDoneAsync(RepairStep step, CancellationToken cancellationToken)
    {
        try
        {
            return await ServiceOf(step).IsFirstDoneAsync(session, TargetOf(step), cancellationToken).ConfigureAwait(false);
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            observer.Verbose($"Whether {step.Drift.LogicalId} has its name back cannot be seen: {error.Message}");
            return false;
        }
    }

    private static IServiceRepair ServiceOf(RepairStep step) => ServiceRepairs.Find(step.Drift.Type)!;

    private RepairTarget TargetOf(RepairStep step) => _aside.GetValueOrDefault(step) ?? plan.Targets.Find(step.Drift, step.Differences)!;
}
