using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>RepositoryAccessMode</c>.</summary>
public class RepositoryAccessMode : ConstantClass
{
    /// <summary>The value <c>Platform</c>.</summary>
    public static readonly RepositoryAccessMode Platform = new("Platform");

    /// <summary>The value <c>Vpc</c>.</summary>
    public static readonly RepositoryAccessMode Vpc = new("Vpc");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public RepositoryAccessMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static RepositoryAccessMode FindValue(string value) => FindValue<RepositoryAccessMode>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator RepositoryAccessMode(string value) => FindValue(value);
}
