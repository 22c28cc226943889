using Amazon.Runtime.Internal;

namespace Amazon.SageMaker.Model;

/// <summary>Represents the overall status of a model package.</summary>
public class ModelPackageStatusItem
{
    /// <summary>The name of the model package for which the overall status is being reported.</summary>
    [AWSProperty(Required = true, Min = 1, Max = 63)]
    public string Name { get; set; }

    /// <summary>The current status.</summary>
    [AWSProperty(Required = true)]
    public DetailedModelPackageStatus Status { get; set; }

    /// <summary>If the overall status is <c>Failed</c>, the reason for the failure.</summary>
    public string FailureReason { get; set; }
}
