using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The input of <c>DeleteChangeSet</c>. Deletes the specified change set.</summary>
public class DeleteChangeSetRequest : AmazonCloudFormationRequest
{
    /// <summary>The name or Amazon Resource Name (ARN) of the change set that you want to delete.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 1600)]
    public string ChangeSetName { get; set; }

    /// <summary>
    /// If you specified the name of a change set to delete, specify the stack name or Amazon Resource Name (ARN) that's associated with it.
    /// </summary>
    [AWSProperty(Min = 1)]
    public string StackName { get; set; }
}
