using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The input of <c>ListModelPackageGroups</c>. Gets a list of the model groups in your Amazon Web Services account.</summary>
public class ListModelPackageGroupsRequest : AmazonSageMakerRequest
{
    /// <summary>A filter that returns only model groups created after the specified time.</summary>
    public DateTime? CreationTimeAfter { get; set; }

    /// <summary>A filter that returns only model groups created before the specified time.</summary>
    public DateTime? CreationTimeBefore { get; set; }

    /// <summary>The maximum number of results to return in the response.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    public int? MaxResults { get; set; }

    /// <summary>A string in the model group name.</summary>
    [AWSProperty(Min = 0, Max = 63)]
    public string NameContains { get; set; }

    /// <summary>
    /// If the result of the previous <c>ListModelPackageGroups</c> request was truncated, the response includes a <c>NextToken</c>.
    /// </summary>
    [AWSProperty(Min = 0, Max = 8192)]
    public string NextToken { get; set; }

    /// <summary>The field to sort results by.</summary>
    public ModelPackageGroupSortBy SortBy { get; set; }

    /// <summary>The sort order for results.</summary>
    public SortOrder SortOrder { get; set; }

    /// <summary>A filter that returns either model groups shared with you or model groups in your own account.</summary>
    public CrossAccountFilterOption CrossAccountFilterOption { get; set; }
}
