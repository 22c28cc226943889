using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Specifies the serverless configuration for an endpoint variant.</summary>
public class ProductionVariantServerlessConfig
{
    /// <summary>The memory size of your serverless endpoint.</summary>
    [AWSProperty(Required = true, Min = 1024, Max = 6144)]
    public int? MemorySizeInMB { get; set; }

    /// <summary>The maximum number of concurrent invocations your serverless endpoint can process.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 200)]
    public int? MaxConcurrency { get; set; }

    /// <summary>The amount of provisioned concurrency to allocate for the serverless endpoint.</summary>
    [AWSProperty(Min = 1, Max = 200)]
    public int? ProvisionedConcurrency { get; set; }
}
