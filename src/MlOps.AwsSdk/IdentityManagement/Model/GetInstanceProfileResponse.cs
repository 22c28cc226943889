using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>GetInstanceProfile</c>.</summary>
public class GetInstanceProfileResponse : AmazonWebServiceResponse
{
    /// <summary>A structure containing details about the instance profile.</summary>
    [AWSProperty(Required = true)]
    public InstanceProfile InstanceProfile { get; set; }
}
