using System.Collections.Immutable;

namespace MlOps.CloudFormation.Stacks;

/// <summary>Makes the errors of what CloudFormation did with a stack or a change set.</summary>
internal static class StackErrors
{
    /// <summary>CloudFormation refused the change set.</summary>
    public const string ChangeSetFailed = nameof(ChangeSetFailed);

    /// <summary>The wait took longer than it was given; the operation goes on.</summary>
    public const string OperationTimeout = nameof(OperationTimeout);

    /// <summary>CloudFormation refused a change set.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="reason">Why, in CloudFormation's words.</param>
    /// <param name="errors">What its validation found.</param>
    /// <param name="action">What to do.</param>
    public static MlOpsException Refused(string stackName, string reason, IReadOnlyList<ValidationError> errors, string action)
    {
        ImmutableArray<MlFinding> findings = [.. errors.Select(error => error.Finding)];
        var details = string.Join(" ", findings.Where(finding => finding.Severity == MlSeverity.Error).Select(finding => finding.Message));
        return new(
            ChangeSetFailed,
            errors.Any(error => error.IsNameConflict) ? MlErrorCategory.ResourceExists : MlErrorCategory.InvalidArgument,
            details.Length == 0 ? $"CloudFormation refused the changes of {stackName}: {reason}" : $"CloudFormation refused the changes of {stackName}: {details} ({reason})")
        {
            Resource = stackName,
            Findings = findings,
            RecommendedAction = $"Nothing was changed. {action}",
        };
    }

    /// <summary>The time given is over.</summary>
    /// <param name="stackName">The stack.</param>
    /// <param name="status">What is still going on; null where nothing is known of it.</param>
    /// <param name="consequence">What becomes of it, in a sentence.</param>
    public static MlOpsException TimedOut(string stackName, string? status, string consequence) =>
        new(
            OperationTimeout,
            MlErrorCategory.OperationTimeout,
            $"Stack {stackName} is still {status ?? "not done"} after the time given. {consequence}")
        {
            Resource = stackName,
            RecommendedAction = "Run the same command again to go on, or give a longer -Timeout.",
        };
}
