using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>OrderKey</c>.</summary>
public class OrderKey : ConstantClass
{
    /// <summary>The value <c>Ascending</c>.</summary>
    public static readonly OrderKey Ascending = new("Ascending");

    /// <summary>The value <c>Descending</c>.</summary>
    public static readonly OrderKey Descending = new("Descending");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public OrderKey(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static OrderKey FindValue(string value) => FindValue<OrderKey>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator OrderKey(string value) => FindValue(value);
}
