using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>CreateInstanceProfile</c>.</summary>
public class CreateInstanceProfileResponse : AmazonWebServiceResponse
{
    /// <summary>A structure containing details about the new instance profile.</summary>
    [AWSProperty(Required = true)]
    public InstanceProfile InstanceProfile { get; set; }
}
