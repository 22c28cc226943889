using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Represents information about an action declaration.</summary>
public class ActionDeclaration
{
    /// <summary>The action declaration's name.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("name")]
    public string Name { get; set; }

    /// <summary>Specifies the action type and the provider of the action.</summary>
    [AWSProperty(Required = true)]
    [Wire("actionTypeId")]
    public ActionTypeId ActionTypeId { get; set; }

    /// <summary>The order in which actions are run.</summary>
    [AWSProperty(Min = 1, Max = 999)]
    [Wire("runOrder")]
    public int? RunOrder { get; set; }

    /// <summary>The action's configuration.</summary>
    [Wire("configuration")]
    public Dictionary<string, string> Configuration { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The shell commands to run with your compute action in CodePipeline.</summary>
    [AWSProperty(Min = 1, Max = 50)]
    [Wire("commands")]
    public List<string> Commands { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The name or ID of the result of the action declaration, such as a test or build artifact.</summary>
    [Wire("outputArtifacts")]
    public List<OutputArtifact> OutputArtifacts { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The name or ID of the artifact consumed by the action, such as a test or build artifact.</summary>
    [Wire("inputArtifacts")]
    public List<InputArtifact> InputArtifacts { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The list of variables that are to be exported from the compute action.</summary>
    [AWSProperty(Min = 1, Max = 15)]
    [Wire("outputVariables")]
    public List<string> OutputVariables { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The ARN of the IAM service role that performs the declared action.</summary>
    [AWSProperty(Max = 1024)]
    [Wire("roleArn")]
    public string RoleArn { get; set; }

    /// <summary>The action declaration's Amazon Web Services Region, such as us-east-1.</summary>
    [AWSProperty(Min = 4, Max = 30)]
    [Wire("region")]
    public string Region { get; set; }

    /// <summary>The variable namespace associated with the action.</summary>
    [AWSProperty(Min = 1, Max = 100)]
    [Wire("namespace")]
    public string Namespace { get; set; }

    /// <summary>
    /// A timeout duration in minutes that can be applied against the ActionType’s default timeout value specified in Quotas for
    /// CodePipeline .
    /// </summary>
    [AWSProperty(Min = 5, Max = 86400)]
    [Wire("timeoutInMinutes")]
    public int? TimeoutInMinutes { get; set; }

    /// <summary>The environment variables for the action.</summary>
    [AWSProperty(Min = 1, Max = 10)]
    [Wire("environmentVariables")]
    public List<EnvironmentVariable> EnvironmentVariables { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
