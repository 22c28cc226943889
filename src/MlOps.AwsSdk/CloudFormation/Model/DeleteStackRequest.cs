using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The input of <c>DeleteStack</c>. Deletes a specified stack.</summary>
public class DeleteStackRequest : AmazonCloudFormationRequest
{
    /// <summary>The name or the unique stack ID that's associated with the stack.</summary>
    [AWSProperty(Required = true)]
    public string StackName { get; set; }

    /// <summary>
    /// For stacks in the <c>DELETE_FAILED</c> state, a list of resource logical IDs that are associated with the resources you want to
    /// retain.
    /// </summary>
    public List<string> RetainResources { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The Amazon Resource Name (ARN) of an IAM role that CloudFormation assumes to delete the stack.</summary>
    [AWSProperty(Min = 20, Max = 2048)]
    public string RoleARN { get; set; }

    /// <summary>A unique identifier for this <c>DeleteStack</c> request.</summary>
    [AWSProperty(Min = 1, Max = 128)]
    public string ClientRequestToken { get; set; }

    /// <summary>Specifies the deletion mode for the stack.</summary>
    public DeletionMode DeletionMode { get; set; }
}
