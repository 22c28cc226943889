using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>The input of <c>GetTemplate</c>. Returns the template body for a specified stack.</summary>
public class GetTemplateRequest : AmazonCloudFormationRequest
{
    /// <summary>The name or the unique stack ID that's associated with the stack, which aren't always interchangeable.</summary>
    public string StackName { get; set; }

    /// <summary>The name or Amazon Resource Name (ARN) of a change set for which CloudFormation returns the associated template.</summary>
    [AWSProperty(Min = 1, Max = 1600)]
    public string ChangeSetName { get; set; }

    /// <summary>For templates that include transforms, the stage of the template that CloudFormation returns.</summary>
    public TemplateStage TemplateStage { get; set; }
}
