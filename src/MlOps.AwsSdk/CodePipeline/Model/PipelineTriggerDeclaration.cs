using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>
/// Represents information about the specified trigger configuration, such as the filter criteria and the source stage for the action that
/// contains the trigger.
/// </summary>
public class PipelineTriggerDeclaration
{
    /// <summary>
    /// The source provider for the event, such as connections configured for a repository with Git tags, for the specified trigger
    /// configuration.
    /// </summary>
    [AWSProperty(Required = true)]
    [Wire("providerType")]
    public PipelineTriggerProviderType ProviderType { get; set; }

    /// <summary>
    /// Provides the filter criteria and the source stage for the repository event that starts the pipeline, such as Git tags.
    /// </summary>
    [AWSProperty(Required = true)]
    [Wire("gitConfiguration")]
    public GitConfiguration GitConfiguration { get; set; }
}
