using Amazon.Runtime;

namespace Amazon.CodeCommit;

/// <summary>The values of properties of type <c>OrderEnum</c>.</summary>
public class OrderEnum : ConstantClass
{
    /// <summary>The value <c>ascending</c>.</summary>
    public static readonly OrderEnum Ascending = new("ascending");

    /// <summary>The value <c>descending</c>.</summary>
    public static readonly OrderEnum Descending = new("descending");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public OrderEnum(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static OrderEnum FindValue(string value) => FindValue<OrderEnum>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator OrderEnum(string value) => FindValue(value);
}
