using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>SourceRevisionType</c>.</summary>
public class SourceRevisionType : ConstantClass
{
    /// <summary>The value <c>COMMIT_ID</c>.</summary>
    public static readonly SourceRevisionType COMMIT_ID = new("COMMIT_ID");

    /// <summary>The value <c>IMAGE_DIGEST</c>.</summary>
    public static readonly SourceRevisionType IMAGE_DIGEST = new("IMAGE_DIGEST");

    /// <summary>The value <c>S3_OBJECT_KEY</c>.</summary>
    public static readonly SourceRevisionType S3_OBJECT_KEY = new("S3_OBJECT_KEY");

    /// <summary>The value <c>S3_OBJECT_VERSION_ID</c>.</summary>
    public static readonly SourceRevisionType S3_OBJECT_VERSION_ID = new("S3_OBJECT_VERSION_ID");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public SourceRevisionType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static SourceRevisionType FindValue(string value) => FindValue<SourceRevisionType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator SourceRevisionType(string value) => FindValue(value);
}
