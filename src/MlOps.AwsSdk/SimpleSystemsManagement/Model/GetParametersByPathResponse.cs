using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The output of <c>GetParametersByPath</c>.</summary>
public class GetParametersByPathResponse : AmazonWebServiceResponse
{
    /// <summary>A list of parameters found in the specified hierarchy.</summary>
    public List<Parameter> Parameters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The token for the next set of items to return.</summary>
    public string NextToken { get; set; }
}
