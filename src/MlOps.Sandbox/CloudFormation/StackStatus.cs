namespace MlOps.Sandbox.CloudFormation;

/// <summary>CloudFormation's stack statuses, in its words.</summary>
internal static class StackStatus
{
    public const string CreateComplete = "CREATE_COMPLETE";
    public const string CreateFailed = "CREATE_FAILED";
    public const string CreateInProgress = "CREATE_IN_PROGRESS";
    public const string DeleteComplete = "DELETE_COMPLETE";
    public const string DeleteFailed = "DELETE_FAILED";
    public const string DeleteInProgress = "DELETE_IN_PROGRESS";
    public const string ReviewInProgress = "REVIEW_IN_PROGRESS";
    public const string RollbackComplete = "ROLLBACK_COMPLETE";
    public const string RollbackFailed = "ROLLBACK_FAILED";
    public const string RollbackInProgress = "ROLLBACK_IN_PROGRESS";
    public const string UpdateComplete = "UPDATE_COMPLETE";
    public const string UpdateCleanupInProgress = "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS";
    public const string UpdateFailed = "UPDATE_FAILED";
    public const string UpdateInProgress = "UPDATE_IN_PROGRESS";
    public const string UpdateRollbackComplete = "UPDATE_ROLLBACK_COMPLETE";
    public const string UpdateRollbackCleanupInProgress = "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS";
    public const string UpdateRollbackFailed = "UPDATE_ROLLBACK_FAILED";
    public const string UpdateRollbackInProgress = "UPDATE_ROLLBACK_IN_PROGRESS";

    /// <summary>Whether a stack in this status can be updated.</summary>
    public static bool IsUpdatable(string status) =>
        status is CreateComplete or UpdateComplete or UpdateRollbackComplete or UpdateFailed or "IMPORT_COMPLETE" or "IMPORT_ROLLBACK_COMPLETE";
}
