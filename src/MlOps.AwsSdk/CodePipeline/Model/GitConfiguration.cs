using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>A type of trigger configuration for Git-based source actions.</summary>
public class GitConfiguration
{
    /// <summary>The name of the pipeline source action where the trigger configuration, such as Git tags, is specified.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 100)]
    [Wire("sourceActionName")]
    public string SourceActionName { get; set; }

    /// <summary>
    /// The field where the repository event that will start the pipeline, such as pushing Git tags, is specified with details.
    /// </summary>
    [AWSProperty(Min = 1, Max = 3)]
    [Wire("push")]
    public List<GitPushFilter> Push { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    /// <summary>The field where the repository event that will start the pipeline is specified as pull requests.</summary>
    [AWSProperty(Min = 1, Max = 3)]
    [Wire("pullRequest")]
    public List<GitPullRequestFilter> PullRequest { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
