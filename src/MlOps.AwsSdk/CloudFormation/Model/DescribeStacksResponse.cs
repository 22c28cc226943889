using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>DescribeStacks</c>.</summary>
public class DescribeStacksResponse : AmazonWebServiceResponse
{
    /// <summary>A list of stack structures.</summary>
    public List<Stack> Stacks { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>If the output exceeds 1 MB in size, a string that identifies the next page of stacks.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string NextToken { get; set; }
}
