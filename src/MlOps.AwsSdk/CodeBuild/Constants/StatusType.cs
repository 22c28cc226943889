using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>StatusType</c>.</summary>
public class StatusType : ConstantClass
{
    /// <summary>The value <c>FAILED</c>.</summary>
    public static readonly StatusType FAILED = new("FAILED");

    /// <summary>The value <c>FAULT</c>.</summary>
    public static readonly StatusType FAULT = new("FAULT");

    /// <summary>The value <c>IN_PROGRESS</c>.</summary>
    public static readonly StatusType IN_PROGRESS = new("IN_PROGRESS");

    /// <summary>The value <c>STOPPED</c>.</summary>
    public static readonly StatusType STOPPED = new("STOPPED");

    /// <summary>The value <c>SUCCEEDED</c>.</summary>
    public static readonly StatusType SUCCEEDED = new("SUCCEEDED");

    /// <summary>The value <c>TIMED_OUT</c>.</summary>
    public static readonly StatusType TIMED_OUT = new("TIMED_OUT");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public StatusType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static StatusType FindValue(string value) => FindValue<StatusType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator StatusType(string value) => FindValue(value);
}
