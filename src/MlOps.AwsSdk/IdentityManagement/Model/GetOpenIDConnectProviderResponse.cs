using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Model;

/// <summary>The output of <c>GetOpenIDConnectProvider</c>.</summary>
public class GetOpenIDConnectProviderResponse : AmazonWebServiceResponse
{
    /// <summary>The URL that the IAM OIDC provider resource object is associated with.</summary>
    [AWSProperty(Min = 1, Max = 255)]
    public string Url { get; set; }

    /// <summary>
    /// A list of client IDs (also known as audiences) that are associated with the specified IAM OIDC provider resource object.
    /// </summary>
    public List<string> ClientIDList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>A list of certificate thumbprints that are associated with the specified IAM OIDC provider resource object.</summary>
    public List<string> ThumbprintList { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The date and time when the IAM OIDC provider resource object was created in the Amazon Web Services account.</summary>
    public DateTime? CreateDate { get; set; }

    /// <summary>A list of tags that are attached to the specified IAM OIDC provider.</summary>
    [AWSProperty(Max = 50)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
