using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>StackDriftDetectionStatus</c>.</summary>
public class StackDriftDetectionStatus : ConstantClass
{
    /// <summary>The value <c>DETECTION_COMPLETE</c>.</summary>
    public static readonly StackDriftDetectionStatus DETECTION_COMPLETE = new("DETECTION_COMPLETE");

    /// <summary>The value <c>DETECTION_FAILED</c>.</summary>
    public static readonly StackDriftDetectionStatus DETECTION_FAILED = new("DETECTION_FAILED");

    /// <summary>The value <c>DETECTION_IN_PROGRESS</c>.</summary>
    public static readonly StackDriftDetectionStatus DETECTION_IN_PROGRESS = new("DETECTION_IN_PROGRESS");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public StackDriftDetectionStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static StackDriftDetectionStatus FindValue(string value) => FindValue<StackDriftDetectionStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator StackDriftDetectionStatus(string value) => FindValue(value);
}
