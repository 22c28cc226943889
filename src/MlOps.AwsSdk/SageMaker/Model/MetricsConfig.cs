namespace Amazon.SageMaker.Model;

/// <summary>The configuration for Utilization metrics.</summary>
public class MetricsConfig
{
    /// <summary>Specifies whether to enable enhanced metrics for the endpoint.</summary>
    public bool? EnableEnhancedMetrics { get; set; }

    /// <summary>The interval, in seconds, at which metrics are published to Amazon CloudWatch.</summary>
    public int? MetricPublishFrequencyInSeconds { get; set; }
}
