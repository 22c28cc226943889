using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>SubnetCidrBlockStateCode</c>.</summary>
public class SubnetCidrBlockStateCode : ConstantClass
{
    /// <summary>The value <c>associated</c>.</summary>
    public static readonly SubnetCidrBlockStateCode Associated = new("associated");

    /// <summary>The value <c>associating</c>.</summary>
    public static readonly SubnetCidrBlockStateCode Associating = new("associating");

    /// <summary>The value <c>disassociated</c>.</summary>
    public static readonly SubnetCidrBlockStateCode Disassociated = new("disassociated");

    /// <summary>The value <c>disassociating</c>.</summary>
    public static readonly SubnetCidrBlockStateCode Disassociating = new("disassociating");

    /// <summary>The value <c>failed</c>.</summary>
    public static readonly SubnetCidrBlockStateCode Failed = new("failed");

    /// <summary>The value <c>failing</c>.</summary>
    public static readonly SubnetCidrBlockStateCode Failing = new("failing");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public SubnetCidrBlockStateCode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static SubnetCidrBlockStateCode FindValue(string value) => FindValue<SubnetCidrBlockStateCode>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator SubnetCidrBlockStateCode(string value) => FindValue(value);
}
