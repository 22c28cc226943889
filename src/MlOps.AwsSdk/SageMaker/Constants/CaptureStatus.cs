using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>CaptureStatus</c>.</summary>
public class CaptureStatus : ConstantClass
{
    /// <summary>The value <c>Started</c>.</summary>
    public static readonly CaptureStatus Started = new("Started");

    /// <summary>The value <c>Stopped</c>.</summary>
    public static readonly CaptureStatus Stopped = new("Stopped");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public CaptureStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static CaptureStatus FindValue(string value) => FindValue<CaptureStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator CaptureStatus(string value) => FindValue(value);
}
