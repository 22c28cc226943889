using Amazon.Runtime.Internal;
using MlOps.AwsSdk.Protocols;

namespace Amazon.CodePipeline.Model;

/// <summary>The configuration that specifies the result, such as rollback, to occur upon stage failure.</summary>
public class FailureConditions
{
    /// <summary>The specified result for when the failure conditions are met, such as rolling back the stage.</summary>
    [Wire("result")]
    public Result Result { get; set; }

    /// <summary>The retry configuration specifies automatic retry for a failed stage, along with the configured retry mode.</summary>
    [Wire("retryConfiguration")]
    public RetryConfiguration RetryConfiguration { get; set; }

    /// <summary>The conditions that are configured as failure conditions.</summary>
    [AWSProperty(Min = 1, Max = 1)]
    [Wire("conditions")]
    public List<Condition> Conditions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
