using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The input of <c>ValidateTemplate</c>. Validates a specified template.</summary>
public class ValidateTemplateRequest : AmazonCloudFormationRequest
{
    /// <summary>Structure that contains the template body with a minimum length of 1 byte and a maximum length of 51,200 bytes.</summary>
    [AWSProperty(Min = 1)]
    public string TemplateBody { get; set; }

    /// <summary>The URL of a file that contains the template body.</summary>
    [AWSProperty(Min = 1, Max = 5120)]
    public string TemplateURL { get; set; }
}
