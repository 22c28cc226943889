using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>TrafficRoutingConfigType</c>.</summary>
public class TrafficRoutingConfigType : ConstantClass
{
    /// <summary>The value <c>ALL_AT_ONCE</c>.</summary>
    public static readonly TrafficRoutingConfigType ALL_AT_ONCE = new("ALL_AT_ONCE");

    /// <summary>The value <c>CANARY</c>.</summary>
    public static readonly TrafficRoutingConfigType CANARY = new("CANARY");

    /// <summary>The value <c>LINEAR</c>.</summary>
    public static readonly TrafficRoutingConfigType LINEAR = new("LINEAR");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public TrafficRoutingConfigType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static TrafficRoutingConfigType FindValue(string value) => FindValue<TrafficRoutingConfigType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator TrafficRoutingConfigType(string value) => FindValue(value);
}
