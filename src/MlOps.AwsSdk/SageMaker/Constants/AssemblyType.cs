using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>AssemblyType</c>.</summary>
public class AssemblyType : ConstantClass
{
    /// <summary>The value <c>Line</c>.</summary>
    public static readonly AssemblyType Line = new("Line");

    /// <summary>The value <c>None</c>.</summary>
    public static readonly AssemblyType None = new("None");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public AssemblyType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static AssemblyType FindValue(string value) => FindValue<AssemblyType>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator AssemblyType(string value) => FindValue(value);
}
