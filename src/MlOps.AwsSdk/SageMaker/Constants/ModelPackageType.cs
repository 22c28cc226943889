using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>ModelPackageType</c>.</summary>
public class ModelPackageType : ConstantClass
{
    /// <summary>The value <c>Both</c>.</summary>
    public static readonly ModelPackageType Both = new("Both");

    /// <summary>The value <c>Unversioned</c>.</summary>
    public static readonly ModelPackageType Unversioned = new("Unversioned");

    /// <summary>The value <c>Versioned</c>.</summary>
    public static readonly ModelPackageType Versioned = new("Versioned");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ModelPackageType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ModelPackageType FindValue(string value) => FindValue<ModelPackageType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ModelPackageType(string value) => FindValue(value);
}
