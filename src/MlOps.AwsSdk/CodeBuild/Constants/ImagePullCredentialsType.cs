using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>ImagePullCredentialsType</c>.</summary>
public class ImagePullCredentialsType : ConstantClass
{
    /// <summary>The value <c>CODEBUILD</c>.</summary>
    public static readonly ImagePullCredentialsType CODEBUILD = new("CODEBUILD");

    /// <summary>The value <c>SERVICE_ROLE</c>.</summary>
    public static readonly ImagePullCredentialsType SERVICE_ROLE = new("SERVICE_ROLE");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ImagePullCredentialsType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ImagePullCredentialsType FindValue(string value) => FindValue<ImagePullCredentialsType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ImagePullCredentialsType(string value) => FindValue(value);
}
