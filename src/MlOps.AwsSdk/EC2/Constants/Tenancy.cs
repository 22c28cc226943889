using Amazon.Runtime;

namespace Amazon.EC2;

/// <summary>The values of properties of type <c>Tenancy</c>.</summary>
public class Tenancy : ConstantClass
{
    /// <summary>The value <c>dedicated</c>.</summary>
    public static readonly Tenancy Dedicated = new("dedicated");

    /// <summary>The value <c>default</c>.</summary>
    public static readonly Tenancy Default = new("default");

    /// <summary>The value <c>host</c>.</summary>
    public static readonly Tenancy Host = new("host");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public Tenancy(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static Tenancy FindValue(string value) => FindValue<Tenancy>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator Tenancy(string value) => FindValue(value);
}
