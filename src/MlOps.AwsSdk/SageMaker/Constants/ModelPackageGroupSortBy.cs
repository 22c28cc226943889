using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>ModelPackageGroupSortBy</c>.</summary>
public class ModelPackageGroupSortBy : ConstantClass
{
    /// <summary>The value <c>CreationTime</c>.</summary>
    public static readonly ModelPackageGroupSortBy CreationTime = new("CreationTime");

    /// <summary>The value <c>Name</c>.</summary>
    public static readonly ModelPackageGroupSortBy Name = new("Name");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ModelPackageGroupSortBy(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ModelPackageGroupSortBy FindValue(string value) => FindValue<ModelPackageGroupSortBy>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ModelPackageGroupSortBy(string value) => FindValue(value);
}
