using Amazon.Runtime.Internal;

namespace Amazon.CloudFormation.Model;

/// <summary>
/// The input of <c>DetectStackDrift</c>. Detects whether a stack's actual configuration differs, or has drifted, from its expected
/// configuration, as defined in the stack template and any values specified as template parameters.
/// </summary>
public class DetectStackDriftRequest : AmazonCloudFormationRequest
{
    /// <summary>The name of the stack for which you want to detect drift.</summary>
    [AWSProperty(Required = true, Min = 1)]
    public string StackName { get; set; }

    /// <summary>The logical names of any resources you want to use as filters.</summary>
    [AWSProperty(Min = 1, Max = 200)]
    public List<string> LogicalResourceIds { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
