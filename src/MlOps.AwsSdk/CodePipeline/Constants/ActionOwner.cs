using Amazon.Runtime;

namespace Amazon.CodePipeline;

/// <summary>The values of properties of type <c>ActionOwner</c>.</summary>
public class ActionOwner : ConstantClass
{
    /// <summary>The value <c>AWS</c>.</summary>
    public static readonly ActionOwner AWS = new("AWS");

    /// <summary>The value <c>Custom</c>.</summary>
    public static readonly ActionOwner Custom = new("Custom");

    /// <summary>The value <c>ThirdParty</c>.</summary>
    public static readonly ActionOwner ThirdParty = new("ThirdParty");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public ActionOwner(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static ActionOwner FindValue(string value) => FindValue<ActionOwner>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator ActionOwner(string value) => FindValue(value);
}
