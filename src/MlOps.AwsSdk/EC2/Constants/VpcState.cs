using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>VpcState</c>.</summary>
public class VpcState : ConstantClass
{
    /// <summary>The value <c>available</c>.</summary>
    public static readonly VpcState Available = new("available");

    /// <summary>The value <c>pending</c>.</summary>
    public static readonly VpcState Pending = new("pending");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public VpcState(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static VpcState FindValue(string value) => FindValue<VpcState>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator VpcState(string value) => FindValue(value);
}
