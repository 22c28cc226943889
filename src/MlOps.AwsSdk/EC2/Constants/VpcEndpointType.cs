using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>VpcEndpointType</c>.</summary>
public class VpcEndpointType : ConstantClass
{
    /// <summary>The value <c>Gateway</c>.</summary>
    public static readonly VpcEndpointType Gateway = new("Gateway");

    /// <summary>The value <c>GatewayLoadBalancer</c>.</summary>
    public static readonly VpcEndpointType GatewayLoadBalancer = new("GatewayLoadBalancer");

    /// <summary>The value <c>Interface</c>.</summary>
    public static readonly VpcEndpointType Interface = new("Interface");

    /// <summary>The value <c>Resource</c>.</summary>
    public static readonly VpcEndpointType Resource = new("Resource");

    /// <summary>The value <c>ServiceNetwork</c>.</summary>
    public static readonly VpcEndpointType ServiceNetwork = new("ServiceNetwork");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public VpcEndpointType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static VpcEndpointType FindValue(string value) => FindValue<VpcEndpointType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator VpcEndpointType(string value) => FindValue(value);
}
