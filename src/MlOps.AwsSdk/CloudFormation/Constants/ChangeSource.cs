using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>ChangeSource</c>.</summary>
public class ChangeSource : ConstantClass
{
    /// <summary>The value <c>Automatic</c>.</summary>
    public static readonly ChangeSource Automatic = new("Automatic");

    /// <summary>The value <c>DirectModification</c>.</summary>
    public static readonly ChangeSource DirectModification = new("DirectModification");

    /// <summary>The value <c>NoModification</c>.</summary>
    public static readonly ChangeSource NoModification = new("NoModification");

    /// <summary>The value <c>ParameterReference</c>.</summary>
    public static readonly ChangeSource ParameterReference = new("ParameterReference");

    /// <summary>The value <c>ResourceAttribute</c>.</summary>
    public static readonly ChangeSource ResourceAttribute = new("ResourceAttribute");

    /// <summary>The value <c>ResourceReference</c>.</summary>
    public static readonly ChangeSource ResourceReference = new("ResourceReference");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ChangeSource(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ChangeSource FindValue(string value) => FindValue<ChangeSource>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ChangeSource(string value) => FindValue(value);
}
