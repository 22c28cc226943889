using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>ModelCompressionType</c>.</summary>
public class ModelCompressionType : ConstantClass
{
    /// <summary>The value <c>Gzip</c>.</summary>
    public static readonly ModelCompressionType Gzip = new("Gzip");

    /// <summary>The value <c>None</c>.</summary>
    public static readonly ModelCompressionType None = new("None");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ModelCompressionType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ModelCompressionType FindValue(string value) => FindValue<ModelCompressionType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ModelCompressionType(string value) => FindValue(value);
}
