using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>
/// The input of <c>GetPolicyVersion</c>. Retrieves information about the specified version of the specified managed policy, including the
/// policy document.
/// </summary>
public class GetPolicyVersionRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the managed policy that you want information about.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string PolicyArn { get; set; }

    /// <summary>Identifies the policy version to retrieve.</summary>
    [AWSProperty(Required = true)]
    public string VersionId { get; set; }
}
