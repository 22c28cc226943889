using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>GetGroup</c>. Returns a list of IAM users that are in the specified IAM group.</summary>
public class GetGroupRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The name of the group.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 128)]
    public string GroupName { get; set; }

    /// <summary>
    /// Use this parameter only when paginating results and only after you receive a response indicating that the results are truncated.
    /// </summary>
    [AWSProperty(Min = 1, Max = 320)]
    public string Marker { get; set; }

    /// <summary>Use this only when paginating results to indicate the maximum number of items you want in the response.</summary>
    [AWSProperty(Min = 1, Max = 1000)]
    public int? MaxItems { get; set; }
}
