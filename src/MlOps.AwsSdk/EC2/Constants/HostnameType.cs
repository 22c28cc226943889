using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>HostnameType</c>.</summary>
public class HostnameType : ConstantClass
{
    /// <summary>The value <c>ip-name</c>.</summary>
    public static readonly HostnameType IpName = new("ip-name");

    /// <summary>The value <c>resource-name</c>.</summary>
    public static readonly HostnameType ResourceName = new("resource-name");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public HostnameType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static HostnameType FindValue(string value) => FindValue<HostnameType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator HostnameType(string value) => FindValue(value);
}
