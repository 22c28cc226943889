using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>EnvironmentVariableType</c>.</summary>
public class EnvironmentVariableType : ConstantClass
{
    /// <summary>The value <c>PLAINTEXT</c>.</summary>
    public static readonly EnvironmentVariableType PLAINTEXT = new("PLAINTEXT");

    /// <summary>The value <c>SECRETS_MANAGER</c>.</summary>
    public static readonly EnvironmentVariableType SECRETS_MANAGER = new("SECRETS_MANAGER");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public EnvironmentVariableType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static EnvironmentVariableType FindValue(string value) => FindValue<EnvironmentVariableType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator EnvironmentVariableType(string value) => FindValue(value);
}
