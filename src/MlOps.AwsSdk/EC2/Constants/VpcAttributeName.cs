using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>VpcAttributeName</c>.</summary>
public class VpcAttributeName : ConstantClass
{
    /// <summary>The value <c>enableDnsHostnames</c>.</summary>
    public static readonly VpcAttributeName EnableDnsHostnames = new("enableDnsHostnames");

    /// <summary>The value <c>enableDnsSupport</c>.</summary>
    public static readonly VpcAttributeName EnableDnsSupport = new("enableDnsSupport");

    /// <summary>The value <c>enableNetworkAddressUsageMetrics</c>.</summary>
    public static readonly VpcAttributeName EnableNetworkAddressUsageMetrics = new("enableNetworkAddressUsageMetrics");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public VpcAttributeName(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static VpcAttributeName FindValue(string value) => FindValue<VpcAttributeName>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator VpcAttributeName(string value) => FindValue(value);
}
