using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The input of <c>GetTemplateSummary</c>. Returns information about a new or existing template.</summary>
public class GetTemplateSummaryRequest : AmazonCloudFormationRequest
{
    /// <summary>Structure that contains the template body with a minimum length of 1 byte and a maximum length of 51,200 bytes.</summary>
    [AWSProperty(Min = 1)]
    public string TemplateBody { get; set; }

    /// <summary>The URL of a file that contains the template body.</summary>
    [AWSProperty(Min = 1, Max = 5120)]
    public string TemplateURL { get; set; }

    /// <summary>The name or the stack ID that's associated with the stack, which aren't always interchangeable.</summary>
    [AWSProperty(Min = 1)]
    public string StackName { get; set; }

    /// <summary>The name or unique ID of the StackSet from which the stack was created.</summary>
    public string StackSetName { get; set; }

    /// <summary>
    /// [Service-managed permissions] Specifies whether you are acting as an account administrator in the organization's management account
    /// or as a delegated administrator in a member account.
    /// </summary>
    public CallAs CallAs { get; set; }

    /// <summary>Specifies options for the <c>GetTemplateSummary</c> API action.</summary>
    public TemplateSummaryConfig TemplateSummaryConfig { get; set; }
}
