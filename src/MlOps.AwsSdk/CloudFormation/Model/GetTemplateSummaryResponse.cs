using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>GetTemplateSummary</c>.</summary>
public class GetTemplateSummaryResponse : AmazonWebServiceResponse
{
    /// <summary>A list of parameter declarations that describe various properties for each parameter.</summary>
    public List<ParameterDeclaration> Parameters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The value that's defined in the <c>Description</c> property of the template.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string Description { get; set; }

    /// <summary>The capabilities found within the template.</summary>
    public List<string> Capabilities { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The list of resources that generated the values in the <c>Capabilities</c> response element.</summary>
    public string CapabilitiesReason { get; set; }

    /// <summary>
    /// A list of all the template resource types that are defined in the template, such as <c>AWS::EC2::Instance</c>,
    /// <c>AWS::Dynamo::Table</c>, and <c>Custom::MyCustomInstance</c>.
    /// </summary>
    public List<string> ResourceTypes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The Amazon Web Services template format version, which identifies the capabilities of the template.</summary>
    public string Version { get; set; }

    /// <summary>The value that's defined for the <c>Metadata</c> property of the template.</summary>
    public string Metadata { get; set; }

    /// <summary>A list of the transforms that are declared in the template.</summary>
    public List<string> DeclaredTransforms { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>
    /// A list of resource identifier summaries that describe the target resources of an import operation and the properties you can provide
    /// during the import to identify the target resources.
    /// </summary>
    public List<ResourceIdentifierSummary> ResourceIdentifierSummaries { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>An object that contains any warnings returned.</summary>
    public Warnings Warnings { get; set; }
}
