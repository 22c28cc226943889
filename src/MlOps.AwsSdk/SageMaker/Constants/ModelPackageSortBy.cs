using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>ModelPackageSortBy</c>.</summary>
public class ModelPackageSortBy : ConstantClass
{
    /// <summary>The value <c>CreationTime</c>.</summary>
    public static readonly ModelPackageSortBy CreationTime = new("CreationTime");

    /// <summary>The value <c>Name</c>.</summary>
    public static readonly ModelPackageSortBy Name = new("Name");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ModelPackageSortBy(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ModelPackageSortBy FindValue(string value) => FindValue<ModelPackageSortBy>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ModelPackageSortBy(string value) => FindValue(value);
}
