using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>ListPolicyVersions</c>.</summary>
public class ListPolicyVersionsResponse : AmazonWebServiceResponse
{
    /// <summary>A list of policy versions.</summary>
    public List<PolicyVersion> Versions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A flag that indicates whether there are more items to return.</summary>
    public bool? IsTruncated { get; set; }

    /// <summary>
    /// When <c>IsTruncated</c> is <c>true</c>, this element is present and contains the value to use for the <c>Marker</c> parameter in a
    /// subsequent pagination request.
    /// </summary>
    public string Marker { get; set; }
}
