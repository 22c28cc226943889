using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Represents information about the rule to be created for an associated condition.</summary>
public class RuleDeclaration
{
    /// <summary>The name of the rule that is created for the condition, such as <c>VariableCheck</c>.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("name")]
    public string Name { get; set; }

    /// <summary>The ID for the rule type, which is made up of the combined values for category, owner, provider, and version.</summary>
    [AWSProperty(Required = true)]
    [Wire("ruleTypeId")]
    public RuleTypeId RuleTypeId { get; set; }

    /// <summary>The action configuration fields for the rule.</summary>
    [Wire("configuration")]
    public Dictionary<string, string> Configuration { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The shell commands to run with your commands rule in CodePipeline.</summary>
    [AWSProperty(Min = 1, Max = 50)]
    [Wire("commands")]
    public List<string> Commands { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The input artifacts fields for the rule, such as specifying an input file for the rule.</summary>
    [Wire("inputArtifacts")]
    public List<InputArtifact> InputArtifacts { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The pipeline role ARN associated with the rule.</summary>
    [AWSProperty(Max = 1024)]
    [Wire("roleArn")]
    public string RoleArn { get; set; }

    /// <summary>The Region for the condition associated with the rule.</summary>
    [AWSProperty(Min = 4, Max = 30)]
    [Wire("region")]
    public string Region { get; set; }

    /// <summary>The action timeout for the rule.</summary>
    [AWSProperty(Min = 5, Max = 86400)]
    [Wire("timeoutInMinutes")]
    public int? TimeoutInMinutes { get; set; }
}
