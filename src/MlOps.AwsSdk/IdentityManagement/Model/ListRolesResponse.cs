using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>ListRoles</c>.</summary>
public class ListRolesResponse : AmazonWebServiceResponse
{
    /// <summary>A list of roles.</summary>
    [AWSProperty(Required = true)]
    public List<Role> Roles { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A flag that indicates whether there are more items to return.</summary>
    public bool? IsTruncated { get; set; }

    /// <summary>
    /// When <c>IsTruncated</c> is <c>true</c>, this element is present and contains the value to use for the <c>Marker</c> parameter in a
    /// subsequent pagination request.
    /// </summary>
    public string Marker { get; set; }
}
