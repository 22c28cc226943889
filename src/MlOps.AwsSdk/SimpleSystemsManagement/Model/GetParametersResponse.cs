using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The output of <c>GetParameters</c>.</summary>
public class GetParametersResponse : AmazonWebServiceResponse
{
    /// <summary>A list of details for a parameter.</summary>
    public List<Parameter> Parameters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A list of parameters that aren't formatted correctly or don't run during an execution.</summary>
    [AWSProperty(Min = 1, Max = 10)]
    public List<string> InvalidParameters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
