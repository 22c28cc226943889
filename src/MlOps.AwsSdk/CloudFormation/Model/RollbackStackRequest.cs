using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// The input of <c>RollbackStack</c>. When specifying <c>RollbackStack</c>, you preserve the state of previously provisioned resources when
/// an operation fails.
/// </summary>
public class RollbackStackRequest : AmazonCloudFormationRequest
{
    /// <summary>The name that's associated with the stack.</summary>
    [AWSProperty(Required = true, Min = 1)]
    public string StackName { get; set; }

    /// <summary>The Amazon Resource Name (ARN) of an IAM role that CloudFormation assumes to rollback the stack.</summary>
    [AWSProperty(Min = 20, Max = 2048)]
    public string RoleARN { get; set; }

    /// <summary>A unique identifier for this <c>RollbackStack</c> request.</summary>
    [AWSProperty(Min = 1, Max = 128)]
    public string ClientRequestToken { get; set; }

    /// <summary>When set to <c>true</c>, newly created resources are deleted when the operation rolls back.</summary>
    public bool? RetainExceptOnCreate { get; set; }
}
