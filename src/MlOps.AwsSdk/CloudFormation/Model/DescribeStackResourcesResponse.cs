using Amazon.Runtime;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>DescribeStackResources</c>.</summary>
public class DescribeStackResourcesResponse : AmazonWebServiceResponse
{
    /// <summary>A list of <c>StackResource</c> structures.</summary>
    public List<StackResource> StackResources { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
