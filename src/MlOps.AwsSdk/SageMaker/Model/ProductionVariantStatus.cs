using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Describes the status of the production variant.</summary>
public class ProductionVariantStatus
{
    /// <summary>The endpoint variant status which describes the current deployment stage status or operational status.</summary>
    [AWSProperty(Required = true)]
    public VariantStatus Status { get; set; }

    /// <summary>A message that describes the status of the production variant.</summary>
    [AWSProperty(Min = 0, Max = 1024)]
    public string StatusMessage { get; set; }

    /// <summary>The start time of the current status change.</summary>
    public DateTime? StartTime { get; set; }
}
