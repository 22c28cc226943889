using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>DescribeChangeSet</c>.</summary>
public class DescribeChangeSetResponse : AmazonWebServiceResponse
{
    /// <summary>The name of the change set.</summary>
    [AWSProperty(Min = 1, Max = 128)]
    public string ChangeSetName { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the change set.</summary>
    [AWSProperty(Min = 1)]
    public string ChangeSetId { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of the stack that's associated with the change set.</summary>
    public string StackId { get; set; }

    /// <summary>The name of the stack that's associated with the change set.</summary>
    public string StackName { get; set; }

    /// <summary>Information about the change set.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string Description { get; set; }

    /// <summary>
    /// A list of <c>Parameter</c> structures that describes the input parameters and their values used to create the change set.
    /// </summary>
    public List<Parameter> Parameters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The start time when the change set was created, in UTC.</summary>
    public DateTime? CreationTime { get; set; }

    /// <summary>If the change set execution status is <c>AVAILABLE</c>, you can execute the change set.</summary>
    public ExecutionStatus ExecutionStatus { get; set; }

    /// <summary>The current status of the change set, such as <c>CREATE_PENDING</c>, <c>CREATE_COMPLETE</c>, or <c>FAILED</c>.</summary>
    public ChangeSetStatus Status { get; set; }

    /// <summary>A description of the change set's status.</summary>
    public string StatusReason { get; set; }

    /// <summary>The drift status of the stack when the change set was created.</summary>
    public StackDriftStatus StackDriftStatus { get; set; }

    /// <summary>The ARNs of the Amazon SNS topics that will be associated with the stack if you execute the change set.</summary>
    [AWSProperty(Max = 5)]
    public List<string> NotificationARNs { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>
    /// The rollback triggers for CloudFormation to monitor during stack creation and updating operations, and for the specified monitoring
    /// period afterwards.
    /// </summary>
    public RollbackConfiguration RollbackConfiguration { get; set; }

    /// <summary>
    /// If you execute the change set, the list of capabilities that were explicitly acknowledged when the change set was created.
    /// </summary>
    public List<string> Capabilities { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>If you execute the change set, the tags that will be associated with the stack.</summary>
    [AWSProperty(Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>
    /// A list of <c>Change</c> structures that describes the resources CloudFormation changes if you execute the change set.
    /// </summary>
    public List<Change> Changes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>If the output exceeds 1 MB, a string that identifies the next page of changes.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }

    /// <summary>Verifies if <c>IncludeNestedStacks</c> is set to <c>True</c>.</summary>
    public bool? IncludeNestedStacks { get; set; }

    /// <summary>Specifies the change set ID of the parent change set in the current nested change set hierarchy.</summary>
    [AWSProperty(Min = 1)]
    public string ParentChangeSetId { get; set; }

    /// <summary>Specifies the change set ID of the root change set in the current nested change set hierarchy.</summary>
    [AWSProperty(Min = 1)]
    public string RootChangeSetId { get; set; }

    /// <summary>Determines what action will be taken if stack creation fails.</summary>
    public OnStackFailure OnStackFailure { get; set; }

    /// <summary>Indicates if the change set imports resources that already exist.</summary>
    public bool? ImportExistingResources { get; set; }

    /// <summary>The deployment mode specified when the change set was created.</summary>
    public DeploymentMode DeploymentMode { get; set; }
}
