using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The ID for the rule type, which is made up of the combined values for category, owner, provider, and version.</summary>
public class RuleTypeId
{
    /// <summary>A category defines what kind of rule can be run in the stage, and constrains the provider type for the rule.</summary>
    [AWSProperty(Required = true)]
    [Wire("category")]
    public RuleCategory Category { get; set; }

    /// <summary>The creator of the rule being called.</summary>
    [Wire("owner")]
    public RuleOwner Owner { get; set; }

    /// <summary>The rule provider, such as the <c>DeploymentWindow</c> rule.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 35)]
    [Wire("provider")]
    public string Provider { get; set; }

    /// <summary>A string that describes the rule version.</summary>
    [AWSProperty(Min = 1, Max = 9)]
    [Wire("version")]
    public string Version { get; set; }
}
