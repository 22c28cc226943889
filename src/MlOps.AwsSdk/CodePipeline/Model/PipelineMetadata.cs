using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Information about a pipeline.</summary>
public class PipelineMetadata
{
    /// <summary>The Amazon Resource Name (ARN) of the pipeline.</summary>
    [Wire("pipelineArn")]
    public string PipelineArn { get; set; }

    /// <summary>The date and time the pipeline was created, in timestamp format.</summary>
    [Wire("created")]
    public DateTime? Created { get; set; }

    /// <summary>The date and time the pipeline was last updated, in timestamp format.</summary>
    [Wire("updated")]
    public DateTime? Updated { get; set; }

    /// <summary>
    /// The date and time that polling for source changes (periodic checks) was stopped for the pipeline, in timestamp format.
    /// </summary>
    [Wire("pollingDisabledAt")]
    public DateTime? PollingDisabledAt { get; set; }
}
