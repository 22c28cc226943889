using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>DeletePolicyVersion</c>. Deletes the specified version from the specified managed policy.</summary>
public class DeletePolicyVersionRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the IAM policy from which you want to delete a version.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string PolicyArn { get; set; }

    /// <summary>The policy version to delete.</summary>
    [AWSProperty(Required = true)]
    public string VersionId { get; set; }
}
