using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// The input of <c>ContinueUpdateRollback</c>. Continues rolling back a stack from <c>UPDATE_ROLLBACK_FAILED</c> to
/// <c>UPDATE_ROLLBACK_COMPLETE</c> state.
/// </summary>
public class ContinueUpdateRollbackRequest : AmazonCloudFormationRequest
{
    /// <summary>The name or the unique ID of the stack that you want to continue rolling back.</summary>
    [AWSProperty(Required = true, Min = 1)]
    public string StackName { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of an IAM role that CloudFormation assumes to roll back the stack.</summary>
    [AWSProperty(Min = 20, Max = 2048)]
    public string RoleARN { get; set; }

    /// <summary>
    /// A list of the logical IDs of the resources that CloudFormation skips during the continue update rollback operation.
    /// </summary>
    public List<string> ResourcesToSkip { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A unique identifier for this <c>ContinueUpdateRollback</c> request.</summary>
    [AWSProperty(Min = 1, Max = 128)]
    public string ClientRequestToken { get; set; }
}
