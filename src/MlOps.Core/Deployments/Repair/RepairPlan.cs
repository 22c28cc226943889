using System.Collections.Immutable;
using MlOps.CloudFormation.Stacks;

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
        Steps = steps;
        Additions = [.. steps.SelectMany(AdditionsOf)];
        Named = new NamedAdditions(Additions, options.Remove);
    }

    /// <summary>The plan as a result, marked as planned.</summary>
    public MlRepair Planned => Result(Steps.IsEmpty ? "NOT_NEEDED" : "PLANNED", [.. Steps.Select(step => step.As(step.IsLeft ? "LEFT" : "PLANNED"))]);

    /// <summary>Refuses a plan that would take away what was not named, so that nobody is asked about it first.</summary>
    /// <exception cref="MlOpsException"><c>RepairRefused</c>.</exception>
    public void EnsureAllowed()
    {
        if (Refusals.Count > 0 && !Options.Force)
        {
            throw RepairErrors.Refused(Report.StackName, Refusals);
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
    internal IReadOnlyList<Addition> Additions { get; }

    /// <summary>What of it was named.</summary>
    internal NamedAdditions Named { get; }

    // What was added goes only where it was named; what is left takes nothing away.
    internal IReadOnlyList<string> Refusals =>
    [
        .. Steps.Where(step => !step.IsLeft)
            .SelectMany(AdditionsOf)
            .Where(Named.Lack)
            .Select(addition => $"{addition.Drift.LogicalId} {addition.Difference.PropertyPath}: {addition.Names[0]} was added, and is not named with -Remove {Named.ArgumentFor(addition)}."),
    ];

    internal MlRepair Result(string status, IReadOnlyList<MlRepairStep> steps, MlDriftReport? after = null) => new()
    {
        Name = Report.Name,
        StackName = Report.StackName,
        StackId = Report.StackId,
        Status = status,
        Steps = steps,
        Refusals = after is null ? Refusals : [],
        Before = Report,
        After = after,
        AccountId = Report.AccountId,
        Region = Report.Region,
        Sandbox = Report.Sandbox,
    };

    private static IEnumerable<Addition> AdditionsOf(RepairStep step) => step.Differences.Where(Addition.Is).Select(difference => new Addition(step.Drift, difference));
}
