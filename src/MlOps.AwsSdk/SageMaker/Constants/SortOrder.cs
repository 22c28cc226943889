using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>SortOrder</c>.</summary>
public class SortOrder : ConstantClass
{
    /// <summary>The value <c>Ascending</c>.</summary>
    public static readonly SortOrder Ascending = new("Ascending");

    /// <summary>The value <c>Descending</c>.</summary>
    public static readonly SortOrder Descending = new("Descending");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public SortOrder(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static SortOrder FindValue(string value) => FindValue<SortOrder>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator SortOrder(string value) => FindValue(value);
}
