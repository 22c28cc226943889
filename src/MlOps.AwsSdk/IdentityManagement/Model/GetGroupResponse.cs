using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>GetGroup</c>.</summary>
public class GetGroupResponse : AmazonWebServiceResponse
{
    /// <summary>A structure that contains details about the group.</summary>
    [AWSProperty(Required = true)]
    public Group Group { get; set; }

    /// <summary>A list of users in the group.</summary>
    [AWSProperty(Required = true)]
    public List<User> Users { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A flag that indicates whether there are more items to return.</summary>
    public bool? IsTruncated { get; set; }

    /// <summary>
    /// When <c>IsTruncated</c> is <c>true</c>, this element is present and contains the value to use for the <c>Marker</c> parameter in a
    /// subsequent pagination request.
    /// </summary>
    public string Marker { get; set; }
}
