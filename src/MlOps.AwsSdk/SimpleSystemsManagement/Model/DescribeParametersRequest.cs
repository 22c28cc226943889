using Amazon.Runtime.Internal;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>
/// The input of <c>DescribeParameters</c>. Lists the parameters in your Amazon Web Services account or the parameters shared with you when
/// you enable the Shared option.
/// </summary>
public class DescribeParametersRequest : AmazonSimpleSystemsManagementRequest
{
    /// <summary>This data type is deprecated.</summary>
    public List<ParametersFilter> Filters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Filters to limit the request results.</summary>
    public List<ParameterStringFilter> ParameterFilters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The maximum number of items to return for this call.</summary>
    [AWSProperty(Min = 1, Max = 50)]
    public int? MaxResults { get; set; }

    /// <summary>The token for the next set of items to return.</summary>
    public string NextToken { get; set; }

    /// <summary>Lists parameters that are shared with you.</summary>
    public bool? Shared { get; set; }
}
