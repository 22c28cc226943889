using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>BlockPublicAccessMode</c>.</summary>
public class BlockPublicAccessMode : ConstantClass
{
    /// <summary>The value <c>block-bidirectional</c>.</summary>
    public static readonly BlockPublicAccessMode BlockBidirectional = new("block-bidirectional");

    /// <summary>The value <c>block-ingress</c>.</summary>
    public static readonly BlockPublicAccessMode BlockIngress = new("block-ingress");

    /// <summary>The value <c>off</c>.</summary>
    public static readonly BlockPublicAccessMode Off = new("off");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public BlockPublicAccessMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static BlockPublicAccessMode FindValue(string value) => FindValue<BlockPublicAccessMode>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator BlockPublicAccessMode(string value) => FindValue(value);
}
