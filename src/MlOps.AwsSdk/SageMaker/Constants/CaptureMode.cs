using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>CaptureMode</c>.</summary>
public class CaptureMode : ConstantClass
{
    /// <summary>The value <c>Input</c>.</summary>
    public static readonly CaptureMode Input = new("Input");

    /// <summary>The value <c>InputAndOutput</c>.</summary>
    public static readonly CaptureMode InputAndOutput = new("InputAndOutput");

    /// <summary>The value <c>Output</c>.</summary>
    public static readonly CaptureMode Output = new("Output");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public CaptureMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static CaptureMode FindValue(string value) => FindValue<CaptureMode>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator CaptureMode(string value) => FindValue(value);
}
