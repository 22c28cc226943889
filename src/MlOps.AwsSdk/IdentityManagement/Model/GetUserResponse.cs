using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>GetUser</c>.</summary>
public class GetUserResponse : AmazonWebServiceResponse
{
    /// <summary>A structure containing details about the IAM user.</summary>
    [AWSProperty(Required = true)]
    public User User { get; set; }
}
