using Amazon.Runtime.Internal;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The input of <c>GetParameter</c>. Get information about a single parameter by specifying the parameter name.</summary>
public class GetParameterRequest : AmazonSimpleSystemsManagementRequest
{
    /// <summary>The name or Amazon Resource Name (ARN) of the parameter that you want to query.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 2048)]
    public string Name { get; set; }

    /// <summary>Return decrypted values for secure string parameters.</summary>
    public bool? WithDecryption { get; set; }
}
