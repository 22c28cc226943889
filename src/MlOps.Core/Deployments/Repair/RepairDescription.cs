namespace MlOps.Deployments.Repair;

/// <summary>What a planned repair does, a line each, so that it can be read before it is agreed to.</summary>
public static class RepairDescription
{
    /// <summary>The steps, and why the whole is refused where it is.</summary>
    /// <param name="plan">The plan.</param>
    public static IReadOnlyList<string> Lines(MlRepair plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return
        [
            .. plan.Steps.Select(Describe),
            .. Refusals(plan),
        ];
    }

    /// <summary>Why the whole is refused; nothing where it is not.</summary>
    /// <param name="plan">The plan.</param>
    public static IEnumerable<string> Refusals(MlRepair plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Refusals.Select(refusal => $"Refused without -Force: {refusal}");
    }

    private static string Describe(MlRepairStep step)
    {
        var by = step.Means switch
        {
            MlRepairStep.ChangeSet => "CloudFormation, with a drift-aware change set",
            MlRepairStep.ServiceCall => "a call of its own service",
            _ => "left to you",
        };
        return $"{step} ({step.Type}): {by}.{(step.Reason is null ? "" : $" {step.Reason}")}{(step.Command is null ? "" : $"\n  {step.Command.Replace("\n", "\n  ", StringComparison.Ordinal)}")}";
    }
}
