using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>IpAddressType</c>.</summary>
public class IpAddressType : ConstantClass
{
    /// <summary>The value <c>dualstack</c>.</summary>
    public static readonly IpAddressType Dualstack = new("dualstack");

    /// <summary>The value <c>ipv4</c>.</summary>
    public static readonly IpAddressType Ipv4 = new("ipv4");

    /// <summary>The value <c>ipv6</c>.</summary>
    public static readonly IpAddressType Ipv6 = new("ipv6");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public IpAddressType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static IpAddressType FindValue(string value) => FindValue<IpAddressType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator IpAddressType(string value) => FindValue(value);
}
