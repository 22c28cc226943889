using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>Ipv6AddressAttribute</c>.</summary>
public class Ipv6AddressAttribute : ConstantClass
{
    /// <summary>The value <c>private</c>.</summary>
    public static readonly Ipv6AddressAttribute Private = new("private");

    /// <summary>The value <c>public</c>.</summary>
    public static readonly Ipv6AddressAttribute Public = new("public");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public Ipv6AddressAttribute(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static Ipv6AddressAttribute FindValue(string value) => FindValue<Ipv6AddressAttribute>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator Ipv6AddressAttribute(string value) => FindValue(value);
}
