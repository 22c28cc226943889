using Amazon.Runtime.Internal;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>
/// The input of <c>GetParameters</c>. Get information about one or more parameters by specifying multiple parameter names.
/// </summary>
public class GetParametersRequest : AmazonSimpleSystemsManagementRequest
{
    /// <summary>The names or Amazon Resource Names (ARNs) of the parameters that you want to query.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 10)]
    public List<string> Names { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>Return decrypted secure string value.</summary>
    public bool? WithDecryption { get; set; }
}
