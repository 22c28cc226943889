using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>RouteState</c>.</summary>
public class RouteState : ConstantClass
{
    /// <summary>The value <c>active</c>.</summary>
    public static readonly RouteState Active = new("active");

    /// <summary>The value <c>blackhole</c>.</summary>
    public static readonly RouteState Blackhole = new("blackhole");

    /// <summary>The value <c>filtered</c>.</summary>
    public static readonly RouteState Filtered = new("filtered");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public RouteState(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static RouteState FindValue(string value) => FindValue<RouteState>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator RouteState(string value) => FindValue(value);
}
