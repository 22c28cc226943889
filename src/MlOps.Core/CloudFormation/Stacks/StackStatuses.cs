using Amazon.CloudFormation;

namespace MlOps.CloudFormation.Stacks;

/// <summary>What a stack status says by itself.</summary>
internal static class StackStatuses
{
    /// <summary>Whether an operation of CloudFormation is running. A stack in review has no operation, only a change set.</summary>
    public static bool IsInProgress(this StackStatus status) => IsInProgress(status.Value);

    /// <summary>Whether an operation of CloudFormation is running. A stack in review has no operation, only a change set.</summary>
    public static bool IsInProgress(string status) => status.EndsWith("_IN_PROGRESS", StringComparison.Ordinal) && status != "REVIEW_IN_PROGRESS";
}
