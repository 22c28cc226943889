namespace Amazon.CloudFormation.Model;

/// <summary>
/// The input of <c>DescribeStackResources</c>. Returns Amazon Web Services resource descriptions for running and deleted stacks.
/// </summary>
public class DescribeStackResourcesRequest : AmazonCloudFormationRequest
{
    /// <summary>The name or the unique stack ID that is associated with the stack, which aren't always interchangeable.</summary>
    public string StackName { get; set; }

    /// <summary>The logical name of the resource as specified in the template.</summary>
    public string LogicalResourceId { get; set; }

    /// <summary>
    /// The name or unique identifier that corresponds to a physical instance ID of a resource supported by CloudFormation.
    /// </summary>
    public string PhysicalResourceId { get; set; }
}
