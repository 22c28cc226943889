using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>RouteTableAssociationStateCode</c>.</summary>
public class RouteTableAssociationStateCode : ConstantClass
{
    /// <summary>The value <c>associated</c>.</summary>
    public static readonly RouteTableAssociationStateCode Associated = new("associated");

    /// <summary>The value <c>associating</c>.</summary>
    public static readonly RouteTableAssociationStateCode Associating = new("associating");

    /// <summary>The value <c>disassociated</c>.</summary>
    public static readonly RouteTableAssociationStateCode Disassociated = new("disassociated");

    /// <summary>The value <c>disassociating</c>.</summary>
    public static readonly RouteTableAssociationStateCode Disassociating = new("disassociating");

    /// <summary>The value <c>failed</c>.</summary>
    public static readonly RouteTableAssociationStateCode Failed = new("failed");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public RouteTableAssociationStateCode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static RouteTableAssociationStateCode FindValue(string value) => FindValue<RouteTableAssociationStateCode>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator RouteTableAssociationStateCode(string value) => FindValue(value);
}
