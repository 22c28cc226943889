using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The <c>ChangeSetSummary</c> structure describes a change set, its status, and the stack with which it's associated.</summary>
public class ChangeSetSummary
{
    /// <summary>The ID of the stack with which the change set is associated.</summary>
    public string StackId { get; set; }

    /// <summary>The name of the stack with which the change set is associated.</summary>
    public string StackName { get; set; }

    /// <summary>The ID of the change set.</summary>
    [AWSProperty(Min = 1)]
    public string ChangeSetId { get; set; }

    /// <summary>The name of the change set.</summary>
    [AWSProperty(Min = 1, Max = 128)]
    public string ChangeSetName { get; set; }

    /// <summary>If the change set execution status is <c>AVAILABLE</c>, you can execute the change set.</summary>
    public ExecutionStatus ExecutionStatus { get; set; }

    /// <summary>The state of the change set, such as <c>CREATE_PENDING</c>, <c>CREATE_COMPLETE</c>, or <c>FAILED</c>.</summary>
    public ChangeSetStatus Status { get; set; }

    /// <summary>A description of the change set's status.</summary>
    public string StatusReason { get; set; }

    /// <summary>The start time when the change set was created, in UTC.</summary>
    public DateTime? CreationTime { get; set; }

    /// <summary>Descriptive information about the change set.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string Description { get; set; }

    /// <summary>Specifies the current setting of <c>IncludeNestedStacks</c> for the change set.</summary>
    public bool? IncludeNestedStacks { get; set; }

    /// <summary>The parent change set ID.</summary>
    [AWSProperty(Min = 1)]
    public string ParentChangeSetId { get; set; }

    /// <summary>The root change set ID.</summary>
    [AWSProperty(Min = 1)]
    public string RootChangeSetId { get; set; }

    /// <summary>Indicates if the change set imports resources that already exist.</summary>
    public bool? ImportExistingResources { get; set; }
}
