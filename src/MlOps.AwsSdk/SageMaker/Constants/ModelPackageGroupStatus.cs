using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>ModelPackageGroupStatus</c>.</summary>
public class ModelPackageGroupStatus : ConstantClass
{
    /// <summary>The value <c>Completed</c>.</summary>
    public static readonly ModelPackageGroupStatus Completed = new("Completed");

    /// <summary>The value <c>DeleteFailed</c>.</summary>
    public static readonly ModelPackageGroupStatus DeleteFailed = new("DeleteFailed");

    /// <summary>The value <c>Deleting</c>.</summary>
    public static readonly ModelPackageGroupStatus Deleting = new("Deleting");

    /// <summary>The value <c>Failed</c>.</summary>
    public static readonly ModelPackageGroupStatus Failed = new("Failed");

    /// <summary>The value <c>InProgress</c>.</summary>
    public static readonly ModelPackageGroupStatus InProgress = new("InProgress");

    /// <summary>The value <c>Pending</c>.</summary>
    public static readonly ModelPackageGroupStatus Pending = new("Pending");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ModelPackageGroupStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ModelPackageGroupStatus FindValue(string value) => FindValue<ModelPackageGroupStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ModelPackageGroupStatus(string value) => FindValue(value);
}
