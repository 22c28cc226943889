using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>Describes the target resource of an import operation.</summary>
public class ResourceToImport
{
    /// <summary>The type of resource to import into your stack, such as <c>AWS::S3::Bucket</c>.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 256)]
    public string ResourceType { get; set; }

    /// <summary>The logical ID of the target resource as specified in the template.</summary>
    [AWSProperty(Required = true)]
    public string LogicalResourceId { get; set; }

    /// <summary>A key-value pair that identifies the target resource.</summary>
    [AWSProperty(Required = true)]
    public Dictionary<string, string> ResourceIdentifier { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
