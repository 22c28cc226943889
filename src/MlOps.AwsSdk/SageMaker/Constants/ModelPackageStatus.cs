using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>ModelPackageStatus</c>.</summary>
public class ModelPackageStatus : ConstantClass
{
    /// <summary>The value <c>Completed</c>.</summary>
    public static readonly ModelPackageStatus Completed = new("Completed");

    /// <summary>The value <c>Deleting</c>.</summary>
    public static readonly ModelPackageStatus Deleting = new("Deleting");

    /// <summary>The value <c>Failed</c>.</summary>
    public static readonly ModelPackageStatus Failed = new("Failed");

    /// <summary>The value <c>InProgress</c>.</summary>
    public static readonly ModelPackageStatus InProgress = new("InProgress");

    /// <summary>The value <c>Pending</c>.</summary>
    public static readonly ModelPackageStatus Pending = new("Pending");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ModelPackageStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ModelPackageStatus FindValue(string value) => FindValue<ModelPackageStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ModelPackageStatus(string value) => FindValue(value);
}
