using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>ArtifactStoreType</c>.</summary>
public class ArtifactStoreType : ConstantClass
{
    /// <summary>The value <c>S3</c>.</summary>
    public static readonly ArtifactStoreType S3 = new("S3");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ArtifactStoreType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ArtifactStoreType FindValue(string value) => FindValue<ArtifactStoreType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ArtifactStoreType(string value) => FindValue(value);
}
