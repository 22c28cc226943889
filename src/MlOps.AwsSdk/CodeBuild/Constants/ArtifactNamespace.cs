using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>ArtifactNamespace</c>.</summary>
public class ArtifactNamespace : ConstantClass
{
    /// <summary>The value <c>BUILD_ID</c>.</summary>
    public static readonly ArtifactNamespace BUILD_ID = new("BUILD_ID");

    /// <summary>The value <c>NONE</c>.</summary>
    public static readonly ArtifactNamespace NONE = new("NONE");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ArtifactNamespace(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ArtifactNamespace FindValue(string value) => FindValue<ArtifactNamespace>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ArtifactNamespace(string value) => FindValue(value);
}
