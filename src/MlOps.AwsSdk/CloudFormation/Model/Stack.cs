using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The <c>Stack</c> data type.</summary>
public class Stack
{
    /// <summary>Unique identifier of the stack.</summary>
    public string StackId { get; set; }

    /// <summary>The name associated with the stack.</summary>
    [AWSProperty(Required = true)]
    public string StackName { get; set; }

    /// <summary>The unique ID of the change set.</summary>
    [AWSProperty(Min = 1)]
    public string ChangeSetId { get; set; }

    /// <summary>A user-defined description associated with the stack.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string Description { get; set; }

    /// <summary>A list of <c>Parameter</c> structures.</summary>
    public List<Parameter> Parameters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The time at which the stack was created.</summary>
    [AWSProperty(Required = true)]
    public DateTime? CreationTime { get; set; }

    /// <summary>The time the stack was deleted.</summary>
    public DateTime? DeletionTime { get; set; }

    /// <summary>The time the stack was last updated.</summary>
    public DateTime? LastUpdatedTime { get; set; }

    /// <summary>
    /// The rollback triggers for CloudFormation to monitor during stack creation and updating operations, and for the specified monitoring
    /// period afterwards.
    /// </summary>
    public RollbackConfiguration RollbackConfiguration { get; set; }

    /// <summary>Current status of the stack.</summary>
    [AWSProperty(Required = true)]
    public StackStatus StackStatus { get; set; }

    /// <summary>Success/failure message associated with the stack status.</summary>
    public string StackStatusReason { get; set; }

    /// <summary>Boolean to enable or disable rollback on stack creation failures.</summary>
    public bool? DisableRollback { get; set; }

    /// <summary>Amazon SNS topic Amazon Resource Names (ARNs) to which stack related events are published.</summary>
    [AWSProperty(Max = 5)]
    public List<string> NotificationARNs { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The amount of time within which stack creation should complete.</summary>
    [AWSProperty(Min = 1)]
    public int? TimeoutInMinutes { get; set; }

    /// <summary>The capabilities allowed in the stack.</summary>
    public List<string> Capabilities { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A list of output structures.</summary>
    public List<Output> Outputs { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The Amazon Resource Name (ARN) of an IAM role that's associated with the stack.</summary>
    [AWSProperty(Min = 20, Max = 2048)]
    public string RoleARN { get; set; }

    /// <summary>A list of <c>Tag</c>s that specify information about the stack.</summary>
    [AWSProperty(Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Whether termination protection is enabled for the stack.</summary>
    public bool? EnableTerminationProtection { get; set; }

    /// <summary>For nested stacks, the stack ID of the direct parent of this stack.</summary>
    public string ParentId { get; set; }

    /// <summary>For nested stacks, the stack ID of the top-level stack to which the nested stack ultimately belongs.</summary>
    public string RootId { get; set; }

    /// <summary>
    /// Information about whether a stack's actual configuration differs, or has drifted, from its expected configuration, as defined in the
    /// stack template and any values specified as template parameters.
    /// </summary>
    public StackDriftInformation DriftInformation { get; set; }

    /// <summary>When set to <c>true</c>, newly created resources are deleted when the operation rolls back.</summary>
    public bool? RetainExceptOnCreate { get; set; }

    /// <summary>Specifies the deletion mode for the stack.</summary>
    public DeletionMode DeletionMode { get; set; }

    /// <summary>The detailed status of the resource or stack.</summary>
    public DetailedStatus DetailedStatus { get; set; }

    /// <summary>Information about the most recent operations performed on this stack.</summary>
    public List<OperationEntry> LastOperations { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
