using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The output of <c>ListModels</c>.</summary>
public class ListModelsResponse : AmazonWebServiceResponse
{
    /// <summary>An array of <c>ModelSummary</c> objects, each of which lists a model.</summary>
    [AWSProperty(Required = true)]
    public List<ModelSummary> Models { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>If the response is truncated, SageMaker returns this token.</summary>
    [AWSProperty(Min = 0, Max = 8192)]
    public string NextToken { get; set; }
}
