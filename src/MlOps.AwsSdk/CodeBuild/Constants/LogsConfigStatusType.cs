using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>LogsConfigStatusType</c>.</summary>
public class LogsConfigStatusType : ConstantClass
{
    /// <summary>The value <c>DISABLED</c>.</summary>
    public static readonly LogsConfigStatusType DISABLED = new("DISABLED");

    /// <summary>The value <c>ENABLED</c>.</summary>
    public static readonly LogsConfigStatusType ENABLED = new("ENABLED");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public LogsConfigStatusType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static LogsConfigStatusType FindValue(string value) => FindValue<LogsConfigStatusType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator LogsConfigStatusType(string value) => FindValue(value);
}
