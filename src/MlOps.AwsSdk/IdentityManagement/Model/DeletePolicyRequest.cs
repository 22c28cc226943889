using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The input of <c>DeletePolicy</c>. Deletes the specified managed policy.</summary>
public class DeletePolicyRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>The Amazon Resource Name (ARN) of the IAM policy you want to delete.</summary>
    [AWSProperty(Required = true, Min = 20, Max = 2048)]
    public string PolicyArn { get; set; }
}
