using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>CrossAccountFilterOption</c>.</summary>
public class CrossAccountFilterOption : ConstantClass
{
    /// <summary>The value <c>CrossAccount</c>.</summary>
    public static readonly CrossAccountFilterOption CrossAccount = new("CrossAccount");

    /// <summary>The value <c>SameAccount</c>.</summary>
    public static readonly CrossAccountFilterOption SameAccount = new("SameAccount");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public CrossAccountFilterOption(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static CrossAccountFilterOption FindValue(string value) => FindValue<CrossAccountFilterOption>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator CrossAccountFilterOption(string value) => FindValue(value);
}
