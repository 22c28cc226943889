using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>ValidateTemplate</c>.</summary>
public class ValidateTemplateResponse : AmazonWebServiceResponse
{
    /// <summary>A list of <c>TemplateParameter</c> structures.</summary>
    public List<TemplateParameter> Parameters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The description found within the template.</summary>
    [AWSProperty(Min = 1, Max = 1024)]
    public string Description { get; set; }

    /// <summary>The capabilities found within the template.</summary>
    public List<string> Capabilities { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The list of resources that generated the values in the <c>Capabilities</c> response element.</summary>
    public string CapabilitiesReason { get; set; }

    /// <summary>A list of the transforms that are declared in the template.</summary>
    public List<string> DeclaredTransforms { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
