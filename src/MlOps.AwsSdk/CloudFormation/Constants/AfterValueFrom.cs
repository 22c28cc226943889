using Amazon.Runtime;

namespace Amazon.CloudFormation;

/// <summary>The values of properties of type <c>AfterValueFrom</c>.</summary>
public class AfterValueFrom : ConstantClass
{
    /// <summary>The value <c>TEMPLATE</c>.</summary>
    public static readonly AfterValueFrom TEMPLATE = new("TEMPLATE");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public AfterValueFrom(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static AfterValueFrom FindValue(string value) => FindValue<AfterValueFrom>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator AfterValueFrom(string value) => FindValue(value);
}
