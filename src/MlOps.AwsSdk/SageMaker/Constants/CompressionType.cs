using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>CompressionType</c>.</summary>
public class CompressionType : ConstantClass
{
    /// <summary>The value <c>Gzip</c>.</summary>
    public static readonly CompressionType Gzip = new("Gzip");

    /// <summary>The value <c>None</c>.</summary>
    public static readonly CompressionType None = new("None");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public CompressionType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static CompressionType FindValue(string value) => FindValue<CompressionType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator CompressionType(string value) => FindValue(value);
}
