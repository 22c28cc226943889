using System.Collections.Immutable;
using MlOps.CloudFormation.Stacks;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments.Repair;

/// <summary>What a repair does, before it is done.</summary>
public sealed class RepairPlan
{
    internal RepairPlan(
        DeploymentTarget target, MlDriftReport report, RepairOptions options, RepairTargets targets, DeploymentContent content, ImmutableArray<RepairStep> steps)
    {
        Target = target;
        Report = report;
        Options = options;
        Targets = targets;
        Content = content;
        Additions = [.. steps.SelectMany(AdditionsOf)];
        Named = new NamedAdditions(Additions, options.Remove);
        Steps = options.Force ? [.. steps.Select(LeaveClosed)] : steps;
    }

    /// <summary>The plan as a result, marked as planned.</summary>
    public MlRepair Planned => Result(Steps.IsEmpty ? "NOT_NEEDED" : "PLANNED", [.. Steps.Select(step => step.As(step.IsLeft ? "LEFT" : "PLANNED"))]);

    /// <summary>Refuses a plan that would take away what was not named, so that nobody is asked about it first.</summary>
    /// <exception cref="MlOpsException"><c>RepairRefused</c>.</exception>
    public void EnsureAllowed()
    {
        if (NotNamed.FirstOrDefault() is { } first && !Options.Force)
        {
            throw RepairErrors.NotNamed(Report.StackName, Refusals, $"{first.Drift.LogicalId}{first.Difference.PropertyPath}");
        }
    }

    internal DeploymentTarget Target { get; }

    /// <summary>What was found before.</summary>
    public MlDriftReport Report { get; }

    internal RepairOptions Options { get; }

    internal RepairTargets Targets { get; }

    internal DeploymentContent Content { get; }

    internal ImmutableArray<RepairStep> Steps { get; }

    /// <summary>What was added, also what only a person can take away.</summary>
    internal IReadOnlyList<NamedAddition> Additions { get; }

    /// <summary>What of it was named.</summary>
    internal NamedAdditions Named { get; }

    internal IReadOnlyList<string> Refusals =>
        [.. NotNamed.Select(addition => $"{addition.Drift.LogicalId} {addition.Difference.PropertyPath}: {addition.Names[0]} was added, and is not named with -Remove {Named.ArgumentFor(addition)}.")];

    // What was added goes only where it was named; what is left takes nothing away.
    private IEnumerable<NamedAddition> NotNamed => Steps.Where(step => !step.IsLeft).SelectMany(AdditionsOf).Where(Named.Lack);

    // Whoever closed a stage stopped a deployment: what waits there goes on at once where it is opened (CodePipeline user guide, "Working with stage transitions"), so
    // that force for something else opens none.
    private RepairStep LeaveClosed(RepairStep step) => !step.IsLeft && AdditionsOf(step).Any(addition => TransitionAdditions.StageOf(addition.Difference) is not null && Named.Lack(addition))
        ? step with { Blocked = "A stage that somebody closed is opened only where -Remove names it, also with -Force: what waits there goes on at once." }
        : step;

    internal MlRepair Result(string status, IReadOnlyList<MlRepairStep> steps, MlDriftReport? after = null) => new()
    {
        Name = Report.Name,
        StackName = Report.StackName,
        StackId = Report.StackId,
        Status = status,
        Steps = steps,
        Refusals = status == "PLANNED" ? Refusals : [],
        Before = Report,
        After = after,
        AccountId = Report.AccountId,
        Region = Report.Region,
        Sandbox = Report.Sandbox,
    };

    private static IEnumerable<NamedAddition> AdditionsOf(RepairStep step) => step.Differences.Where(NamedAddition.Is).Select(difference => new NamedAddition(step.Drift, difference));
}
