using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>The input of <c>ListModelPackages</c>. Lists the model packages that have been created.</summary>
public class ListModelPackagesRequest : AmazonSageMakerRequest
{
    /// <summary>A filter that returns only model packages created after the specified time (timestamp).</summary>
    public DateTime? CreationTimeAfter { get; set; }

    /// <summary>A filter that returns only model packages created before the specified time (timestamp).</summary>
    public DateTime? CreationTimeBefore { get; set; }

    /// <summary>The maximum number of model packages to return in the response.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    public int? MaxResults { get; set; }

    /// <summary>A string in the model package name.</summary>
    [AWSProperty(Min = 0, Max = 63)]
    public string NameContains { get; set; }

    /// <summary>A filter that returns only the model packages with the specified approval status.</summary>
    public ModelApprovalStatus ModelApprovalStatus { get; set; }

    /// <summary>A filter that returns only model versions that belong to the specified model group.</summary>
    [AWSProperty(Min = 1, Max = 170)]
    public string ModelPackageGroupName { get; set; }

    /// <summary>A filter that returns only the model packages of the specified type.</summary>
    public ModelPackageType ModelPackageType { get; set; }

    /// <summary>
    /// If the response to a previous <c>ListModelPackages</c> request was truncated, the response includes a <c>NextToken</c>.
    /// </summary>
    [AWSProperty(Min = 0, Max = 8192)]
    public string NextToken { get; set; }

    /// <summary>The parameter by which to sort the results.</summary>
    public ModelPackageSortBy SortBy { get; set; }

    /// <summary>The sort order for the results.</summary>
    public SortOrder SortOrder { get; set; }
}
