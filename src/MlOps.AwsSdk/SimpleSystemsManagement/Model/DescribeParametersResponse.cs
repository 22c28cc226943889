using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The output of <c>DescribeParameters</c>.</summary>
public class DescribeParametersResponse : AmazonWebServiceResponse
{
    /// <summary>Parameters returned by the request.</summary>
    public List<ParameterMetadata> Parameters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The token to use when requesting the next set of items.</summary>
    public string NextToken { get; set; }
}
