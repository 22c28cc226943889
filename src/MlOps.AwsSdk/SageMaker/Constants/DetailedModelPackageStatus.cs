using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>DetailedModelPackageStatus</c>.</summary>
public class DetailedModelPackageStatus : ConstantClass
{
    /// <summary>The value <c>Completed</c>.</summary>
    public static readonly DetailedModelPackageStatus Completed = new("Completed");

    /// <summary>The value <c>Failed</c>.</summary>
    public static readonly DetailedModelPackageStatus Failed = new("Failed");

    /// <summary>The value <c>InProgress</c>.</summary>
    public static readonly DetailedModelPackageStatus InProgress = new("InProgress");

    /// <summary>The value <c>NotStarted</c>.</summary>
    public static readonly DetailedModelPackageStatus NotStarted = new("NotStarted");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public DetailedModelPackageStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static DetailedModelPackageStatus FindValue(string value) => FindValue<DetailedModelPackageStatus>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator DetailedModelPackageStatus(string value) => FindValue(value);
}
