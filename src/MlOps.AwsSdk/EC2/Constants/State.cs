using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>State</c>.</summary>
public class State : ConstantClass
{
    /// <summary>The value <c>Available</c>.</summary>
    public static readonly State Available = new("Available");

    /// <summary>The value <c>Deleted</c>.</summary>
    public static readonly State Deleted = new("Deleted");

    /// <summary>The value <c>Deleting</c>.</summary>
    public static readonly State Deleting = new("Deleting");

    /// <summary>The value <c>Expired</c>.</summary>
    public static readonly State Expired = new("Expired");

    /// <summary>The value <c>Failed</c>.</summary>
    public static readonly State Failed = new("Failed");

    /// <summary>The value <c>Partial</c>.</summary>
    public static readonly State Partial = new("Partial");

    /// <summary>The value <c>Pending</c>.</summary>
    public static readonly State Pending = new("Pending");

    /// <summary>The value <c>PendingAcceptance</c>.</summary>
    public static readonly State PendingAcceptance = new("PendingAcceptance");

    /// <summary>The value <c>Rejected</c>.</summary>
    public static readonly State Rejected = new("Rejected");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public State(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static State FindValue(string value) => FindValue<State>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator State(string value) => FindValue(value);
}
