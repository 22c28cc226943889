using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The output of <c>ListModelPackageGroups</c>.</summary>
public class ListModelPackageGroupsResponse : AmazonWebServiceResponse
{
    /// <summary>A list of summaries of the model groups in your Amazon Web Services account.</summary>
    [AWSProperty(Required = true)]
    public List<ModelPackageGroupSummary> ModelPackageGroupSummaryList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>If the response is truncated, SageMaker returns this token.</summary>
    [AWSProperty(Min = 0, Max = 8192)]
    public string NextToken { get; set; }
}
