using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The output of <c>GetTemplate</c>.</summary>
public class GetTemplateResponse : AmazonWebServiceResponse
{
    /// <summary>Structure that contains the template body.</summary>
    [AWSProperty(Min = 1)]
    public string TemplateBody { get; set; }

    /// <summary>The stage of the template that you can retrieve.</summary>
    public List<string> StagesAvailable { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
