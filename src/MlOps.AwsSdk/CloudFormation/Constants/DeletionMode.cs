using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>DeletionMode</c>.</summary>
public class DeletionMode : ConstantClass
{
    /// <summary>The value <c>FORCE_DELETE_STACK</c>.</summary>
    public static readonly DeletionMode FORCE_DELETE_STACK = new("FORCE_DELETE_STACK");

    /// <summary>The value <c>STANDARD</c>.</summary>
    public static readonly DeletionMode STANDARD = new("STANDARD");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public DeletionMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static DeletionMode FindValue(string value) => FindValue<DeletionMode>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator DeletionMode(string value) => FindValue(value);
}
