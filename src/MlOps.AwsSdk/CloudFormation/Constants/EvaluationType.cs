using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>EvaluationType</c>.</summary>
public class EvaluationType : ConstantClass
{
    /// <summary>The value <c>Dynamic</c>.</summary>
    public static readonly EvaluationType Dynamic = new("Dynamic");

    /// <summary>The value <c>Static</c>.</summary>
    public static readonly EvaluationType Static = new("Static");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public EvaluationType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static EvaluationType FindValue(string value) => FindValue<EvaluationType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator EvaluationType(string value) => FindValue(value);
}
