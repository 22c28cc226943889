namespace Amazon.CloudFormation.Model;

/// <summary>
/// Contains drift information for a resource property, including actual value, previous deployment value, and drift detection timestamp.
/// </summary>
public class LiveResourceDrift
{
    /// <summary>The configuration value from the previous CloudFormation deployment.</summary>
    public string PreviousValue { get; set; }

    /// <summary>The current live configuration value of the resource property.</summary>
    public string ActualValue { get; set; }

    /// <summary>The timestamp when drift was detected for this resource property.</summary>
    public DateTime? DriftDetectionTimestamp { get; set; }
}
