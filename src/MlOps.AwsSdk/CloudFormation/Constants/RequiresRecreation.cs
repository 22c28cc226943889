using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>RequiresRecreation</c>.</summary>
public class RequiresRecreation : ConstantClass
{
    /// <summary>The value <c>Always</c>.</summary>
    public static readonly RequiresRecreation Always = new("Always");

    /// <summary>The value <c>Conditionally</c>.</summary>
    public static readonly RequiresRecreation Conditionally = new("Conditionally");

    /// <summary>The value <c>Never</c>.</summary>
    public static readonly RequiresRecreation Never = new("Never");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public RequiresRecreation(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static RequiresRecreation FindValue(string value) => FindValue<RequiresRecreation>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator RequiresRecreation(string value) => FindValue(value);
}
