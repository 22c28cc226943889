using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>NetworkInterfaceType</c>.</summary>
public class NetworkInterfaceType : ConstantClass
{
    /// <summary>The value <c>api_gateway_managed</c>.</summary>
    public static readonly NetworkInterfaceType Api_gateway_managed = new("api_gateway_managed");

    /// <summary>The value <c>aws_codestar_connections_managed</c>.</summary>
    public static readonly NetworkInterfaceType Aws_codestar_connections_managed = new("aws_codestar_connections_managed");

    /// <summary>The value <c>branch</c>.</summary>
    public static readonly NetworkInterfaceType Branch = new("branch");

    /// <summary>The value <c>efa</c>.</summary>
    public static readonly NetworkInterfaceType Efa = new("efa");

    /// <summary>The value <c>efa-only</c>.</summary>
    public static readonly NetworkInterfaceType EfaOnly = new("efa-only");

    /// <summary>The value <c>gateway_load_balancer</c>.</summary>
    public static readonly NetworkInterfaceType Gateway_load_balancer = new("gateway_load_balancer");

    /// <summary>The value <c>gateway_load_balancer_endpoint</c>.</summary>
    public static readonly NetworkInterfaceType Gateway_load_balancer_endpoint = new("gateway_load_balancer_endpoint");

    /// <summary>The value <c>global_accelerator_managed</c>.</summary>
    public static readonly NetworkInterfaceType Global_accelerator_managed = new("global_accelerator_managed");

    /// <summary>The value <c>interface</c>.</summary>
    public static readonly NetworkInterfaceType Interface = new("interface");

    /// <summary>The value <c>iot_rules_managed</c>.</summary>
    public static readonly NetworkInterfaceType Iot_rules_managed = new("iot_rules_managed");

    /// <summary>The value <c>lambda</c>.</summary>
    public static readonly NetworkInterfaceType Lambda = new("lambda");

    /// <summary>The value <c>load_balancer</c>.</summary>
    public static readonly NetworkInterfaceType Load_balancer = new("load_balancer");

    /// <summary>The value <c>natGateway</c>.</summary>
    public static readonly NetworkInterfaceType NatGateway = new("natGateway");

    /// <summary>The value <c>network_load_balancer</c>.</summary>
    public static readonly NetworkInterfaceType Network_load_balancer = new("network_load_balancer");

    /// <summary>The value <c>quicksight</c>.</summary>
    public static readonly NetworkInterfaceType Quicksight = new("quicksight");

    /// <summary>The value <c>transit_gateway</c>.</summary>
    public static readonly NetworkInterfaceType Transit_gateway = new("transit_gateway");

    /// <summary>The value <c>trunk</c>.</summary>
    public static readonly NetworkInterfaceType Trunk = new("trunk");

    /// <summary>The value <c>vpc_endpoint</c>.</summary>
    public static readonly NetworkInterfaceType Vpc_endpoint = new("vpc_endpoint");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public NetworkInterfaceType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static NetworkInterfaceType FindValue(string value) => FindValue<NetworkInterfaceType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator NetworkInterfaceType(string value) => FindValue(value);
}
