using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>S3DataType</c>.</summary>
public class S3DataType : ConstantClass
{
    /// <summary>The value <c>AugmentedManifestFile</c>.</summary>
    public static readonly S3DataType AugmentedManifestFile = new("AugmentedManifestFile");

    /// <summary>The value <c>Converse</c>.</summary>
    public static readonly S3DataType Converse = new("Converse");

    /// <summary>The value <c>ManifestFile</c>.</summary>
    public static readonly S3DataType ManifestFile = new("ManifestFile");

    /// <summary>The value <c>S3Prefix</c>.</summary>
    public static readonly S3DataType S3Prefix = new("S3Prefix");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public S3DataType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static S3DataType FindValue(string value) => FindValue<S3DataType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator S3DataType(string value) => FindValue(value);
}
