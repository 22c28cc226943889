using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The input of <c>ListModels</c>. Lists models created with the <c>CreateModel</c> API.</summary>
public class ListModelsRequest : AmazonSageMakerRequest
{
    /// <summary>Sorts the list of results.</summary>
    public ModelSortKey SortBy { get; set; }

    /// <summary>The sort order for results.</summary>
    public OrderKey SortOrder { get; set; }

    /// <summary>If the response to a previous <c>ListModels</c> request was truncated, the response includes a <c>NextToken</c>.</summary>
    [AWSProperty(Min = 0, Max = 8192)]
    public string NextToken { get; set; }

    /// <summary>The maximum number of models to return in the response.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    public int? MaxResults { get; set; }

    /// <summary>A string in the model name.</summary>
    [AWSProperty(Min = 0, Max = 63)]
    public string NameContains { get; set; }

    /// <summary>A filter that returns only models created before the specified time (timestamp).</summary>
    public DateTime? CreationTimeBefore { get; set; }

    /// <summary>A filter that returns only models with a creation time greater than or equal to the specified time (timestamp).</summary>
    public DateTime? CreationTimeAfter { get; set; }
}
