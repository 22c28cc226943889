using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>ModelPackageRegistrationType</c>.</summary>
public class ModelPackageRegistrationType : ConstantClass
{
    /// <summary>The value <c>Logged</c>.</summary>
    public static readonly ModelPackageRegistrationType Logged = new("Logged");

    /// <summary>The value <c>Registered</c>.</summary>
    public static readonly ModelPackageRegistrationType Registered = new("Registered");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ModelPackageRegistrationType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ModelPackageRegistrationType FindValue(string value) => FindValue<ModelPackageRegistrationType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ModelPackageRegistrationType(string value) => FindValue(value);
}
