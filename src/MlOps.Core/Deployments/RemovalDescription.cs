namespace MlOps.Deployments;

/// <summary>What a planned removal does, a line each, so that a list of long names can be read before it is agreed to.</summary>
public static class RemovalDescription
{
    /// <summary>What is removed and from where, in a sentence.</summary>
    /// <param name="plan">The plan.</param>
    public static string Title(MlRemoval plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return $"Remove {plan.StackName} from account {plan.AccountId} in {plan.Region}.";
    }

    /// <summary>What is deleted, kept and left, and what is done about a protection.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How it is removed.</param>
    public static IReadOnlyList<string> Lines(MlRemoval plan, RemoveOptions options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        return
        [
            .. Protection(plan, options),
            .. plan.Deleted.Select(resource => $"Delete {Describe(resource)}"),
            .. plan.Retained.Select(resource => $"Keep {Describe(resource)}"),
            .. WayToDelete(plan, options),
            .. plan.Leftovers.Select(resource => $"Leave {Describe(resource)}"),
            .. plan.Findings.Select(finding => Describe(finding, options)),
        ];
    }

    /// <summary>How things stand where a removal is stopped before CloudFormation has taken the deletion.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="failed">The status that an earlier deletion ended in; null where there was none.</param>
    /// <param name="emptied">What was being emptied by then.</param>
    /// <param name="isAsked">Whether CloudFormation was being asked to delete the stack.</param>
    internal static string State(string stackName, string? failed, IReadOnlyList<string> emptied, bool isAsked) => string.Join(
        ' ',
        isAsked ? $"CloudFormation may have begun to delete stack {stackName}, and then finishes that by itself."
            : failed is null ? $"Stack {stackName} is not deleted."
            : $"Stack {stackName} is half deleted ({failed}).",
        "Pipelines that are left take executions again.",
        emptied.Count == 0 ? "Nothing has been emptied." : $"Emptied by then, wholly or in part: {string.Join(", ", emptied)}.",
        "Run the same command again to go on with the removal.");

    private static IEnumerable<string> WayToDelete(MlRemoval plan, RemoveOptions options) =>
        plan.Retained.Count > 0 && !options.DeleteData ? ["What holds data is deleted with -DeleteData only."] : [];

    private static IEnumerable<string> Protection(MlRemoval plan, RemoveOptions options)
    {
        if (plan.TerminationProtection)
        {
            yield return options.Force
                ? "Lift the stack's protection from deletion."
                : "The stack is protected from deletion: without -Force the removal is refused.";
        }
    }

    private static string Describe(MlFinding finding, RemoveOptions options) =>
        $"{(finding.Severity != MlSeverity.Error ? "" : options.SkipHolderCheck ? "AWS may refuse: " : "The removal is refused: ")}{finding.Message}{(finding.Suggestion is null ? "" : $" {finding.Suggestion}")}";

    private static string Describe(MlRemovedResource resource) =>
        Advice.With($"{resource}{(resource.Reason is null ? "" : $": {resource.Reason}")}", resource.Command is null ? [] : [resource.Command]);
}
