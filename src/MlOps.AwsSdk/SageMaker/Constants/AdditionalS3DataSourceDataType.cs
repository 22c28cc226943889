using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>AdditionalS3DataSourceDataType</c>.</summary>
public class AdditionalS3DataSourceDataType : ConstantClass
{
    /// <summary>The value <c>S3Object</c>.</summary>
    public static readonly AdditionalS3DataSourceDataType S3Object = new("S3Object");

    /// <summary>The value <c>S3Prefix</c>.</summary>
    public static readonly AdditionalS3DataSourceDataType S3Prefix = new("S3Prefix");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public AdditionalS3DataSourceDataType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static AdditionalS3DataSourceDataType FindValue(string value) => FindValue<AdditionalS3DataSourceDataType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator AdditionalS3DataSourceDataType(string value) => FindValue(value);
}
