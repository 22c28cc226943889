using Amazon.Runtime.Internal;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The input of <c>ListTagsForResource</c>. Returns a list of the tags assigned to the specified resource.</summary>
public class ListTagsForResourceRequest : AmazonSimpleSystemsManagementRequest
{
    /// <summary>Returns a list of tags for a specific resource type.</summary>
    [AWSProperty(Required = true)]
    public ResourceTypeForTagging ResourceType { get; set; }

    /// <summary>The resource ID for which you want to see a list of tags.</summary>
    [AWSProperty(Required = true)]
    public string ResourceId { get; set; }
}
