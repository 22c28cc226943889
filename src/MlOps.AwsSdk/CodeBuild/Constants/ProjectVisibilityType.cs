using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>ProjectVisibilityType</c>.</summary>
public class ProjectVisibilityType : ConstantClass
{
    /// <summary>The value <c>PRIVATE</c>.</summary>
    public static readonly ProjectVisibilityType PRIVATE = new("PRIVATE");

    /// <summary>The value <c>PUBLIC_READ</c>.</summary>
    public static readonly ProjectVisibilityType PUBLIC_READ = new("PUBLIC_READ");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ProjectVisibilityType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ProjectVisibilityType FindValue(string value) => FindValue<ProjectVisibilityType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ProjectVisibilityType(string value) => FindValue(value);
}
