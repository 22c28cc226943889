using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>PayerResponsibility</c>.</summary>
public class PayerResponsibility : ConstantClass
{
    /// <summary>The value <c>ServiceOwner</c>.</summary>
    public static readonly PayerResponsibility ServiceOwner = new("ServiceOwner");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public PayerResponsibility(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static PayerResponsibility FindValue(string value) => FindValue<PayerResponsibility>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator PayerResponsibility(string value) => FindValue(value);
}
