using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>ArtifactPackaging</c>.</summary>
public class ArtifactPackaging : ConstantClass
{
    /// <summary>The value <c>NONE</c>.</summary>
    public static readonly ArtifactPackaging NONE = new("NONE");

    /// <summary>The value <c>ZIP</c>.</summary>
    public static readonly ArtifactPackaging ZIP = new("ZIP");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ArtifactPackaging(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ArtifactPackaging FindValue(string value) => FindValue<ArtifactPackaging>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ArtifactPackaging(string value) => FindValue(value);
}
