using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>AvailabilityZoneOptInStatus</c>.</summary>
public class AvailabilityZoneOptInStatus : ConstantClass
{
    /// <summary>The value <c>not-opted-in</c>.</summary>
    public static readonly AvailabilityZoneOptInStatus NotOptedIn = new("not-opted-in");

    /// <summary>The value <c>opt-in-not-required</c>.</summary>
    public static readonly AvailabilityZoneOptInStatus OptInNotRequired = new("opt-in-not-required");

    /// <summary>The value <c>opted-in</c>.</summary>
    public static readonly AvailabilityZoneOptInStatus OptedIn = new("opted-in");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public AvailabilityZoneOptInStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static AvailabilityZoneOptInStatus FindValue(string value) => FindValue<AvailabilityZoneOptInStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator AvailabilityZoneOptInStatus(string value) => FindValue(value);
}
