using MlOps.Sandbox.CloudFormation.Changes;
using MlOps.Sandbox.CloudFormation.Operations;

namespace MlOps.Sandbox.CloudFormation;

/// <summary>A stack as CloudFormation keeps it.</summary>
internal sealed class StackRecord
{
    /// <summary>Its ARN.</summary>
    public required string StackId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Twelve digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>Its region.</summary>
    public required string Region { get; init; }

    /// <summary>The region's partition.</summary>
    public required string Partition { get; init; }

    /// <summary>One of CloudFormation's 23 stack statuses.</summary>
    public required string Status { get; set; }

    /// <summary>Why it has that status.</summary>
    public string? StatusReason { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Created { get; set; }

    /// <summary>When the last update began.</summary>
    public DateTimeOffset? Updated { get; set; }

    /// <summary>When its deletion began.</summary>
    public DateTimeOffset? Deleted { get; set; }

    /// <summary>What it was deployed with last; null before anything was.</summary>
    public DeploymentRecord? Deployment { get; set; }

    /// <summary>What an operation tried to deploy last: shown where nothing was deployed.</summary>
    public DeploymentRecord? Attempted { get; set; }

    /// <summary>The service role, which stays with the stack; null where the caller's credentials serve.</summary>
    public string? RoleArn { get; set; }

    /// <summary>The change set that was executed last.</summary>
    public string? ChangeSetId { get; set; }

    /// <summary>Whether a failure leaves things as they are.</summary>
    public bool DisableRollback { get; set; }

    /// <summary>Whether what a failed creation made goes even where it would be retained.</summary>
    public bool RetainExceptOnCreate { get; set; }

    /// <summary>How long its creation may take.</summary>
    public int? TimeoutInMinutes { get; set; }

    /// <summary>Whether it cannot be deleted.</summary>
    public bool TerminationProtection { get; set; }

    /// <summary>What may be updated; null where everything may.</summary>
    public string? StackPolicy { get; set; }

    /// <summary>How the last deletion was asked for.</summary>
    public string? DeletionMode { get; set; }

    /// <summary>What the last drift detection found.</summary>
    public string DriftStatus { get; set; } = "NOT_CHECKED";

    /// <summary>When drift was last looked for.</summary>
    public DateTimeOffset? DriftChecked { get; set; }

    /// <summary>Its resources by logical id, in the order that they came in.</summary>
    public List<ResourceRecord> Resources { get; set; } = [];

    /// <summary>Physical resources that an operation left behind and that its end deletes.</summary>
    public List<ResourceRecord> Leftovers { get; set; } = [];

    /// <summary>Its outputs.</summary>
    public List<OutputRecord> Outputs { get; set; } = [];

    /// <summary>Its events, oldest first.</summary>
    public List<EventRecord> Events { get; set; } = [];

    /// <summary>Its change sets.</summary>
    public List<ChangeSetRecord> ChangeSets { get; set; } = [];

    /// <summary>What runs now; null where nothing does.</summary>
    public OperationRecord? Operation { get; set; }

    /// <summary>The update whose rollback failed and can be continued; null where there is none.</summary>
    public OperationRecord? Suspended { get; set; }

    /// <summary>Grows with each update, so that older change sets are known as obsolete.</summary>
    public int Generation { get; set; }

    /// <summary>The operations that came last, newest first.</summary>
    public List<OperationEntry> LastOperations { get; set; } = [];

    /// <summary>What each client request token was used for.</summary>
    public Dictionary<string, string> Tokens { get; set; } = [];

    /// <summary>The exports of other stacks that it uses.</summary>
    public List<string> Imports { get; set; } = [];

    /// <summary>Whether it is gone.</summary>
    public bool IsDeleted => Status == StackStatus.DeleteComplete;

    /// <summary>Whether an operation runs.</summary>
    public bool IsBusy => Operation is not null;

    /// <summary>A resource by its logical id; null where there is none.</summary>
    public ResourceRecord? Find(string logicalId) => Resources.FirstOrDefault(resource => resource.LogicalId == logicalId);

    /// <summary>Drops the resources that were deleted, or left where they are.</summary>
    public void DropDeleted() => Resources.RemoveAll(record => record.Status is "DELETE_COMPLETE" or "DELETE_SKIPPED");
}
