using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>AvailabilityZoneState</c>.</summary>
public class AvailabilityZoneState : ConstantClass
{
    /// <summary>The value <c>available</c>.</summary>
    public static readonly AvailabilityZoneState Available = new("available");

    /// <summary>The value <c>constrained</c>.</summary>
    public static readonly AvailabilityZoneState Constrained = new("constrained");

    /// <summary>The value <c>impaired</c>.</summary>
    public static readonly AvailabilityZoneState Impaired = new("impaired");

    /// <summary>The value <c>information</c>.</summary>
    public static readonly AvailabilityZoneState Information = new("information");

    /// <summary>The value <c>unavailable</c>.</summary>
    public static readonly AvailabilityZoneState Unavailable = new("unavailable");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public AvailabilityZoneState(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static AvailabilityZoneState FindValue(string value) => FindValue<AvailabilityZoneState>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator AvailabilityZoneState(string value) => FindValue(value);
}
