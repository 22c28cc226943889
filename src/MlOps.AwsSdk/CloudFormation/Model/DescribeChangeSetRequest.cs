using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// The input of <c>DescribeChangeSet</c>. Returns the inputs for the change set and a list of changes that CloudFormation will make if you
/// execute the change set.
/// </summary>
public class DescribeChangeSetRequest : AmazonCloudFormationRequest
{
    /// <summary>The name or Amazon Resource Name (ARN) of the change set that you want to describe.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 1600)]
    public string ChangeSetName { get; set; }

    /// <summary>
    /// If you specified the name of a change set, specify the stack name or ID (ARN) of the change set you want to describe.
    /// </summary>
    [AWSProperty(Min = 1)]
    public string StackName { get; set; }

    /// <summary>The token for the next set of items to return.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }

    /// <summary>If <c>true</c>, the returned changes include detailed changes in the property values.</summary>
    public bool? IncludePropertyValues { get; set; }
}
