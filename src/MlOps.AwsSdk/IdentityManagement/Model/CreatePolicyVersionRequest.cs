using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>CreatePolicyVersion</c>. Creates a new version of the specified managed policy.</summary>
public class CreatePolicyVersionRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the IAM policy to which you want to add a new version.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string PolicyArn { get; set; }

    /// <summary>The JSON policy document that you want to use as the content for this new version of the policy.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 131072)]
    public string PolicyDocument { get; set; }

    /// <summary>Specifies whether to set this version as the policy's default version.</summary>
    public bool? SetAsDefault { get; set; }
}
