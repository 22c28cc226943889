using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>ListRoles</c>. Lists the IAM roles that have the specified path prefix.</summary>
public class ListRolesRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The path prefix for filtering the results.</summary>
    [AWSProperty(Min = 1, Max = 512)]
    public string PathPrefix { get; set; }

    /// <summary>
    /// Use this parameter only when paginating results and only after you receive a response indicating that the results are truncated.
    /// </summary>
    [AWSProperty(Min = 1, Max = 320)]
    public string Marker { get; set; }

    /// <summary>Use this only when paginating results to indicate the maximum number of items you want in the response.</summary>
    [AWSProperty(Min = 1, Max = 1000)]
    public int? MaxItems { get; set; }
}
