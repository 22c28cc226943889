using Amazon.Runtime.Internal;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The input of <c>AddTagsToResource</c>. Adds or overwrites one or more tags for the specified resource.</summary>
public class AddTagsToResourceRequest : AmazonSimpleSystemsManagementRequest
{
    /// <summary>Specifies the type of resource you are tagging.</summary>
    [AWSProperty(Required = true)]
    public ResourceTypeForTagging ResourceType { get; set; }

    /// <summary>The resource ID you want to tag.</summary>
    [AWSProperty(Required = true)]
    public string ResourceId { get; set; }

    /// <summary>One or more tags.</summary>
    [AWSProperty(Required = true, Max = 1000)]
    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
