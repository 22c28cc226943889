using Amazon.Runtime.Internal;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>
/// The input of <c>GetParametersByPath</c>. Retrieve information about one or more parameters under a specified level in a hierarchy.
/// </summary>
public class GetParametersByPathRequest : AmazonSimpleSystemsManagementRequest
{
    /// <summary>The hierarchy for the parameter.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 2048)]
    public string Path { get; set; }

    /// <summary>Retrieve all parameters within a hierarchy.</summary>
    public bool? Recursive { get; set; }

    /// <summary>Filters to limit the request results.</summary>
    public List<ParameterStringFilter> ParameterFilters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Retrieve all parameters in a hierarchy with their value decrypted.</summary>
    public bool? WithDecryption { get; set; }

    /// <summary>The maximum number of items to return for this call.</summary>
    [AWSProperty(Min = 1, Max = 10)]
    public int? MaxResults { get; set; }

    /// <summary>A token to start the list.</summary>
    public string NextToken { get; set; }
}
