using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>VpcCidrBlockStateCode</c>.</summary>
public class VpcCidrBlockStateCode : ConstantClass
{
    /// <summary>The value <c>associated</c>.</summary>
    public static readonly VpcCidrBlockStateCode Associated = new("associated");

    /// <summary>The value <c>associating</c>.</summary>
    public static readonly VpcCidrBlockStateCode Associating = new("associating");

    /// <summary>The value <c>disassociated</c>.</summary>
    public static readonly VpcCidrBlockStateCode Disassociated = new("disassociated");

    /// <summary>The value <c>disassociating</c>.</summary>
    public static readonly VpcCidrBlockStateCode Disassociating = new("disassociating");

    /// <summary>The value <c>failed</c>.</summary>
    public static readonly VpcCidrBlockStateCode Failed = new("failed");

    /// <summary>The value <c>failing</c>.</summary>
    public static readonly VpcCidrBlockStateCode Failing = new("failing");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public VpcCidrBlockStateCode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static VpcCidrBlockStateCode FindValue(string value) => FindValue<VpcCidrBlockStateCode>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator VpcCidrBlockStateCode(string value) => FindValue(value);
}
