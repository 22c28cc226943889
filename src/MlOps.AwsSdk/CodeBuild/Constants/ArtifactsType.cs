using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>ArtifactsType</c>.</summary>
public class ArtifactsType : ConstantClass
{
    /// <summary>The value <c>CODEPIPELINE</c>.</summary>
    public static readonly ArtifactsType CODEPIPELINE = new("CODEPIPELINE");

    /// <summary>The value <c>NO_ARTIFACTS</c>.</summary>
    public static readonly ArtifactsType NO_ARTIFACTS = new("NO_ARTIFACTS");

    /// <summary>The value <c>S3</c>.</summary>
    public static readonly ArtifactsType S3 = new("S3");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ArtifactsType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ArtifactsType FindValue(string value) => FindValue<ArtifactsType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ArtifactsType(string value) => FindValue(value);
}
