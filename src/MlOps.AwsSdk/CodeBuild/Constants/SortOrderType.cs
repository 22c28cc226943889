using Amazon.Runtime;

namespace Amazon.CodeBuild;

/// <summary>The values of properties of type <c>SortOrderType</c>.</summary>
public class SortOrderType : ConstantClass
{
    /// <summary>The value <c>ASCENDING</c>.</summary>
    public static readonly SortOrderType ASCENDING = new("ASCENDING");

    /// <summary>The value <c>DESCENDING</c>.</summary>
    public static readonly SortOrderType DESCENDING = new("DESCENDING");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public SortOrderType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static SortOrderType FindValue(string value) => FindValue<SortOrderType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator SortOrderType(string value) => FindValue(value);
}
