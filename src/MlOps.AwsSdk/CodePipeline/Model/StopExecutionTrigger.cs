using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The interaction that stopped a pipeline execution.</summary>
public class StopExecutionTrigger
{
    /// <summary>The user-specified reason the pipeline was stopped.</summary>
    [AWSProperty(Max = 200)]
    [Wire("reason")]
    public string Reason { get; set; }
}
