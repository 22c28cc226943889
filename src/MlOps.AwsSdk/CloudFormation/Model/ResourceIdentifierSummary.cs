using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// Describes the target resources of a specific type in your import template (for example, all <c>AWS::S3::Bucket</c> resources) and the
/// properties you can provide during the import to identify resources of that type.
/// </summary>
public class ResourceIdentifierSummary
{
    /// <summary>The template resource type of the target resources, such as <c>AWS::S3::Bucket</c>.</summary>
    [AWSProperty(Min = 1, Max = 256)]
    public string ResourceType { get; set; }

    /// <summary>The logical IDs of the target resources of the specified <c>ResourceType</c>, as defined in the import template.</summary>
    [AWSProperty(Min = 1, Max = 200)]
    public List<string> LogicalResourceIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The resource properties you can provide during the import to identify your target resources.</summary>
    public List<string> ResourceIdentifiers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
