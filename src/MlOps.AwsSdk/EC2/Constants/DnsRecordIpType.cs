using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>DnsRecordIpType</c>.</summary>
public class DnsRecordIpType : ConstantClass
{
    /// <summary>The value <c>dualstack</c>.</summary>
    public static readonly DnsRecordIpType Dualstack = new("dualstack");

    /// <summary>The value <c>ipv4</c>.</summary>
    public static readonly DnsRecordIpType Ipv4 = new("ipv4");

    /// <summary>The value <c>ipv6</c>.</summary>
    public static readonly DnsRecordIpType Ipv6 = new("ipv6");

    /// <summary>The value <c>service-defined</c>.</summary>
    public static readonly DnsRecordIpType ServiceDefined = new("service-defined");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public DnsRecordIpType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static DnsRecordIpType FindValue(string value) => FindValue<DnsRecordIpType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator DnsRecordIpType(string value) => FindValue(value);
}
