using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>ModelSortKey</c>.</summary>
public class ModelSortKey : ConstantClass
{
    /// <summary>The value <c>CreationTime</c>.</summary>
    public static readonly ModelSortKey CreationTime = new("CreationTime");

    /// <summary>The value <c>Name</c>.</summary>
    public static readonly ModelSortKey Name = new("Name");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ModelSortKey(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ModelSortKey FindValue(string value) => FindValue<ModelSortKey>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ModelSortKey(string value) => FindValue(value);
}
