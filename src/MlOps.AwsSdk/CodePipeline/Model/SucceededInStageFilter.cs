using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>Filter for pipeline executions that have successfully completed the stage in the current pipeline version.</summary>
public class SucceededInStageFilter
{
    /// <summary>
    /// The name of the stage for filtering for pipeline executions where the stage was successful in the current pipeline version.
    /// </summary>
    [AWSProperty(Min = 1, Max = 100)]
    [Wire("stageName")]
    public string StageName { get; set; }
}
