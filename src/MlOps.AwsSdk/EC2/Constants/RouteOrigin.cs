using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>RouteOrigin</c>.</summary>
public class RouteOrigin : ConstantClass
{
    /// <summary>The value <c>Advertisement</c>.</summary>
    public static readonly RouteOrigin Advertisement = new("Advertisement");

    /// <summary>The value <c>CreateRoute</c>.</summary>
    public static readonly RouteOrigin CreateRoute = new("CreateRoute");

    /// <summary>The value <c>CreateRouteTable</c>.</summary>
    public static readonly RouteOrigin CreateRouteTable = new("CreateRouteTable");

    /// <summary>The value <c>EnableVgwRoutePropagation</c>.</summary>
    public static readonly RouteOrigin EnableVgwRoutePropagation = new("EnableVgwRoutePropagation");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public RouteOrigin(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static RouteOrigin FindValue(string value) => FindValue<RouteOrigin>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator RouteOrigin(string value) => FindValue(value);
}
