using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>The values of properties of type <c>LogGroupClass</c>.</summary>
public class LogGroupClass : ConstantClass
{
    /// <summary>The value <c>DELIVERY</c>.</summary>
    public static readonly LogGroupClass DELIVERY = new("DELIVERY");

    /// <summary>The value <c>INFREQUENT_ACCESS</c>.</summary>
    public static readonly LogGroupClass INFREQUENT_ACCESS = new("INFREQUENT_ACCESS");

    /// <summary>The value <c>STANDARD</c>.</summary>
    public static readonly LogGroupClass STANDARD = new("STANDARD");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public LogGroupClass(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static LogGroupClass FindValue(string value) => FindValue<LogGroupClass>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator LogGroupClass(string value) => FindValue(value);
}
