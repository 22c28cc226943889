using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>IpSource</c>.</summary>
public class IpSource : ConstantClass
{
    /// <summary>The value <c>amazon</c>.</summary>
    public static readonly IpSource Amazon = new("amazon");

    /// <summary>The value <c>byoip</c>.</summary>
    public static readonly IpSource Byoip = new("byoip");

    /// <summary>The value <c>none</c>.</summary>
    public static readonly IpSource None = new("none");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public IpSource(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static IpSource FindValue(string value) => FindValue<IpSource>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator IpSource(string value) => FindValue(value);
}
