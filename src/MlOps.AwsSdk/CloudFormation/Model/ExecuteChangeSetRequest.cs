using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// The input of <c>ExecuteChangeSet</c>. Updates a stack using the input information that was provided when the specified change set was
/// created.
/// </summary>
public class ExecuteChangeSetRequest : AmazonCloudFormationRequest
{
    /// <summary>The name or Amazon Resource Name (ARN) of the change set that you want use to update the specified stack.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 1600)]
    public string ChangeSetName { get; set; }

    /// <summary>
    /// If you specified the name of a change set, specify the stack name or Amazon Resource Name (ARN) that's associated with the change
    /// set you want to execute.
    /// </summary>
    [AWSProperty(Min = 1)]
    public string StackName { get; set; }

    /// <summary>A unique identifier for this <c>ExecuteChangeSet</c> request.</summary>
    [AWSProperty(Min = 1, Max = 128)]
    public string ClientRequestToken { get; set; }

    /// <summary>Preserves the state of previously provisioned resources when an operation fails.</summary>
    public bool? DisableRollback { get; set; }

    /// <summary>When set to <c>true</c>, newly created resources are deleted when the operation rolls back.</summary>
    public bool? RetainExceptOnCreate { get; set; }
}
