using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>ListPolicyVersions</c>. Lists information about the versions of the specified managed policy, including the version that
/// is currently set as the policy's default version.
/// </summary>
public class ListPolicyVersionsRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the IAM policy for which you want the versions.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string PolicyArn { get; set; }

    /// <summary>
    /// Use this parameter only when paginating results and only after you receive a response indicating that the results are truncated.
    /// </summary>
    [AWSProperty(Min = 1, Max = 320)]
    public string Marker { get; set; }

    /// <summary>Use this only when paginating results to indicate the maximum number of items you want in the response.</summary>
    [AWSProperty(Min = 1, Max = 1000)]
    public int? MaxItems { get; set; }
}
