using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>ListEntitiesForPolicy</c>.</summary>
public class ListEntitiesForPolicyResponse : AmazonWebServiceResponse
{
    /// <summary>A list of IAM groups that the policy is attached to.</summary>
    public List<PolicyGroup> PolicyGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A list of IAM users that the policy is attached to.</summary>
    public List<PolicyUser> PolicyUsers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A list of IAM roles that the policy is attached to.</summary>
    public List<PolicyRole> PolicyRoles { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A flag that indicates whether there are more items to return.</summary>
    public bool? IsTruncated { get; set; }

    /// <summary>
    /// When <c>IsTruncated</c> is <c>true</c>, this element is present and contains the value to use for the <c>Marker</c> parameter in a
    /// subsequent pagination request.
    /// </summary>
    public string Marker { get; set; }
}
