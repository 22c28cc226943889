using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>SourceAuthType</c>.</summary>
public class SourceAuthType : ConstantClass
{
    /// <summary>The value <c>CODECONNECTIONS</c>.</summary>
    public static readonly SourceAuthType CODECONNECTIONS = new("CODECONNECTIONS");

    /// <summary>The value <c>OAUTH</c>.</summary>
    public static readonly SourceAuthType OAUTH = new("OAUTH");

    /// <summary>The value <c>SECRETS_MANAGER</c>.</summary>
    public static readonly SourceAuthType SECRETS_MANAGER = new("SECRETS_MANAGER");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public SourceAuthType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static SourceAuthType FindValue(string value) => FindValue<SourceAuthType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator SourceAuthType(string value) => FindValue(value);
}
