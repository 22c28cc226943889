using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>SubnetState</c>.</summary>
public class SubnetState : ConstantClass
{
    /// <summary>The value <c>available</c>.</summary>
    public static readonly SubnetState Available = new("available");

    /// <summary>The value <c>failed</c>.</summary>
    public static readonly SubnetState Failed = new("failed");

    /// <summary>The value <c>failed-insufficient-capacity</c>.</summary>
    public static readonly SubnetState FailedInsufficientCapacity = new("failed-insufficient-capacity");

    /// <summary>The value <c>pending</c>.</summary>
    public static readonly SubnetState Pending = new("pending");

    /// <summary>The value <c>unavailable</c>.</summary>
    public static readonly SubnetState Unavailable = new("unavailable");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public SubnetState(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static SubnetState FindValue(string value) => FindValue<SubnetState>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator SubnetState(string value) => FindValue(value);
}
