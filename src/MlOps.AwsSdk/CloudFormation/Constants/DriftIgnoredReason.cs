using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>DriftIgnoredReason</c>.</summary>
public class DriftIgnoredReason : ConstantClass
{
    /// <summary>The value <c>MANAGED_BY_AWS</c>.</summary>
    public static readonly DriftIgnoredReason MANAGED_BY_AWS = new("MANAGED_BY_AWS");

    /// <summary>The value <c>WRITE_ONLY_PROPERTY</c>.</summary>
    public static readonly DriftIgnoredReason WRITE_ONLY_PROPERTY = new("WRITE_ONLY_PROPERTY");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public DriftIgnoredReason(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static DriftIgnoredReason FindValue(string value) => FindValue<DriftIgnoredReason>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator DriftIgnoredReason(string value) => FindValue(value);
}
