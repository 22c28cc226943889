using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The output of <c>ListModelPackages</c>.</summary>
public class ListModelPackagesResponse : AmazonWebServiceResponse
{
    /// <summary>An array of <c>ModelPackageSummary</c> objects, each of which lists a model package.</summary>
    [AWSProperty(Required = true)]
    public List<ModelPackageSummary> ModelPackageSummaryList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>If the response is truncated, SageMaker returns this token.</summary>
    [AWSProperty(Min = 0, Max = 8192)]
    public string NextToken { get; set; }
}
