using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Represents the structure of actions and stages to be performed in the pipeline.</summary>
public class PipelineDeclaration
{
    /// <summary>The name of the pipeline.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("name")]
    public string Name { get; set; }

    /// <summary>
    /// The Amazon Resource Name (ARN) for CodePipeline to use to either perform actions with no <c>actionRoleArn</c>, or to use to assume
    /// roles for actions with an <c>actionRoleArn</c>.
    /// </summary>
    [AWSProperty(Required = true, Max = 1024)]
    [Wire("roleArn")]
    public string RoleArn { get; set; }

    /// <summary>Represents information about the S3 bucket where artifacts are stored for the pipeline.</summary>
    [Wire("artifactStore")]
    public ArtifactStore ArtifactStore { get; set; }

    /// <summary>A mapping of <c>artifactStore</c> objects and their corresponding Amazon Web Services Regions.</summary>
    [Wire("artifactStores")]
    public Dictionary<string, ArtifactStore> ArtifactStores { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The stage in which to perform the action.</summary>
    [AWSProperty(Required = true)]
    [Wire("stages")]
    public List<StageDeclaration> Stages { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The version number of the pipeline.</summary>
    [AWSProperty(Min = 1)]
    [Wire("version")]
    public int? Version { get; set; }

    /// <summary>The method that the pipeline will use to handle multiple executions.</summary>
    [Wire("executionMode")]
    public ExecutionMode ExecutionMode { get; set; }

    /// <summary>
    /// CodePipeline provides the following pipeline types, which differ in characteristics and price, so that you can tailor your pipeline
    /// features and cost to the needs of your applications.
    /// </summary>
    [Wire("pipelineType")]
    public PipelineType PipelineType { get; set; }

    /// <summary>A list that defines the pipeline variables for a pipeline resource.</summary>
    [AWSProperty(Max = 50)]
    [Wire("variables")]
    public List<PipelineVariableDeclaration> Variables { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The trigger configuration specifying a type of event, such as Git tags, that starts the pipeline.</summary>
    [AWSProperty(Max = 50)]
    [Wire("triggers")]
    public List<PipelineTriggerDeclaration> Triggers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
