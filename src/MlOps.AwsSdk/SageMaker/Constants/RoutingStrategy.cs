using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>RoutingStrategy</c>.</summary>
public class RoutingStrategy : ConstantClass
{
    /// <summary>The value <c>LEAST_OUTSTANDING_REQUESTS</c>.</summary>
    public static readonly RoutingStrategy LEAST_OUTSTANDING_REQUESTS = new("LEAST_OUTSTANDING_REQUESTS");

    /// <summary>The value <c>RANDOM</c>.</summary>
    public static readonly RoutingStrategy RANDOM = new("RANDOM");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public RoutingStrategy(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static RoutingStrategy FindValue(string value) => FindValue<RoutingStrategy>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator RoutingStrategy(string value) => FindValue(value);
}
