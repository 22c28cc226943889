using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>EventType</c>.</summary>
public class EventType : ConstantClass
{
    /// <summary>The value <c>HOOK_INVOCATION_ERROR</c>.</summary>
    public static readonly EventType HOOK_INVOCATION_ERROR = new("HOOK_INVOCATION_ERROR");

    /// <summary>The value <c>PROGRESS_EVENT</c>.</summary>
    public static readonly EventType PROGRESS_EVENT = new("PROGRESS_EVENT");

    /// <summary>The value <c>PROVISIONING_ERROR</c>.</summary>
    public static readonly EventType PROVISIONING_ERROR = new("PROVISIONING_ERROR");

    /// <summary>The value <c>STACK_EVENT</c>.</summary>
    public static readonly EventType STACK_EVENT = new("STACK_EVENT");

    /// <summary>The value <c>VALIDATION_ERROR</c>.</summary>
    public static readonly EventType VALIDATION_ERROR = new("VALIDATION_ERROR");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public EventType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static EventType FindValue(string value) => FindValue<EventType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator EventType(string value) => FindValue(value);
}
