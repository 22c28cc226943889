using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>S3ModelDataType</c>.</summary>
public class S3ModelDataType : ConstantClass
{
    /// <summary>The value <c>S3Object</c>.</summary>
    public static readonly S3ModelDataType S3Object = new("S3Object");

    /// <summary>The value <c>S3Prefix</c>.</summary>
    public static readonly S3ModelDataType S3Prefix = new("S3Prefix");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public S3ModelDataType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static S3ModelDataType FindValue(string value) => FindValue<S3ModelDataType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator S3ModelDataType(string value) => FindValue(value);
}
