using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The input of <c>ListStackResources</c>. Returns descriptions of all resources of the specified stack.</summary>
public class ListStackResourcesRequest : AmazonCloudFormationRequest
{
    /// <summary>The name or the unique stack ID that is associated with the stack, which aren't always interchangeable.</summary>
    [AWSProperty(Required = true)]
    public string StackName { get; set; }

    /// <summary>The token for the next set of items to return.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }
}
