using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>ServiceType</c>.</summary>
public class ServiceType : ConstantClass
{
    /// <summary>The value <c>Gateway</c>.</summary>
    public static readonly ServiceType Gateway = new("Gateway");

    /// <summary>The value <c>GatewayLoadBalancer</c>.</summary>
    public static readonly ServiceType GatewayLoadBalancer = new("GatewayLoadBalancer");

    /// <summary>The value <c>Interface</c>.</summary>
    public static readonly ServiceType Interface = new("Interface");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ServiceType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ServiceType FindValue(string value) => FindValue<ServiceType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ServiceType(string value) => FindValue(value);
}
