using Amazon.Runtime.Internal;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The input of <c>DeleteParameter</c>. Delete a parameter from the system.</summary>
public class DeleteParameterRequest : AmazonSimpleSystemsManagementRequest
{
    /// <summary>The name of the parameter to delete.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 2048)]
    public string Name { get; set; }
}
