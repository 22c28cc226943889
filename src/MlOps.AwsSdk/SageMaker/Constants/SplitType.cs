using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>SplitType</c>.</summary>
public class SplitType : ConstantClass
{
    /// <summary>The value <c>Line</c>.</summary>
    public static readonly SplitType Line = new("Line");

    /// <summary>The value <c>None</c>.</summary>
    public static readonly SplitType None = new("None");

    /// <summary>The value <c>RecordIO</c>.</summary>
    public static readonly SplitType RecordIO = new("RecordIO");

    /// <summary>The value <c>TFRecord</c>.</summary>
    public static readonly SplitType TFRecord = new("TFRecord");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public SplitType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static SplitType FindValue(string value) => FindValue<SplitType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator SplitType(string value) => FindValue(value);
}
