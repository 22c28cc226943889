using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// The input of <c>CreateChangeSet</c>. Creates a list of changes that will be applied to a stack so that you can review the changes before
/// executing them.
/// </summary>
public class CreateChangeSetRequest : AmazonCloudFormationRequest
{
    /// <summary>The name or the unique ID of the stack for which you are creating a change set.</summary>
    [AWSProperty(Required = true, Min = 1)]
    public string StackName { get; set; }

    /// <summary>
    /// A structure that contains the body of the revised template, with a minimum length of 1 byte and a maximum length of 51,200 bytes.
    /// </summary>
    [AWSProperty(Min = 1)]
    public string TemplateBody { get; set; }

    /// <summary>The URL of the file that contains the revised template.</summary>
    [AWSProperty(Min = 1, Max = 5120)]
    public string TemplateURL { get; set; }

    /// <summary>Whether to reuse the template that's associated with the stack to create the change set.</summary>
    public bool? UsePreviousTemplate { get; set; }

    /// <summary>A list of <c>Parameter</c> structures that specify input parameters for the change set.</summary>
    public List<Parameter> Parameters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>
    /// In some cases, you must explicitly acknowledge that your stack template contains certain capabilities in order for CloudFormation to
    /// create the stack.
    /// </summary>
    public List<string> Capabilities { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>
    /// Specifies which resource types you can work with, such as <c>AWS::EC2::Instance</c> or <c>Custom::MyCustomInstance</c>.
    /// </summary>
    public List<string> ResourceTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The Amazon Resource Name (ARN) of an IAM role that CloudFormation assumes when executing the change set.</summary>
    [AWSProperty(Min = 20, Max = 2048)]
    public string RoleARN { get; set; }

    /// <summary>
    /// The rollback triggers for CloudFormation to monitor during stack creation and updating operations, and for the specified monitoring
    /// period afterwards.
    /// </summary>
    public RollbackConfiguration RollbackConfiguration { get; set; }

    /// <summary>The Amazon Resource Names (ARNs) of Amazon SNS topics that CloudFormation associates with the stack.</summary>
    [AWSProperty(Max = 5)]
    public List<string> NotificationARNs { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Key-value pairs to associate with this stack.</summary>
    [AWSProperty(Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The name of the change set.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    public string ChangeSetName { get; set; }

    /// <summary>A unique identifier for this <c>CreateChangeSet</c> request.</summary>
    [AWSProperty(Min = 1, Max = 128)]
    public string ClientToken { get; set; }

    /// <summary>A description to help you identify this change set.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string Description { get; set; }

    /// <summary>The type of change set operation.</summary>
    public ChangeSetType ChangeSetType { get; set; }

    /// <summary>The resources to import into your stack.</summary>
    [AWSProperty(Max = 200)]
    public List<ResourceToImport> ResourcesToImport { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Creates a change set for the all nested stacks specified in the template.</summary>
    public bool? IncludeNestedStacks { get; set; }

    /// <summary>Determines what action will be taken if stack creation fails.</summary>
    public OnStackFailure OnStackFailure { get; set; }

    /// <summary>Indicates if the change set auto-imports resources that already exist.</summary>
    public bool? ImportExistingResources { get; set; }

    /// <summary>Determines how CloudFormation handles configuration drift during deployment.</summary>
    public DeploymentMode DeploymentMode { get; set; }
}
