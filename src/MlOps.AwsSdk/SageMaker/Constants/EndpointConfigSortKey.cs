using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>EndpointConfigSortKey</c>.</summary>
public class EndpointConfigSortKey : ConstantClass
{
    /// <summary>The value <c>CreationTime</c>.</summary>
    public static readonly EndpointConfigSortKey CreationTime = new("CreationTime");

    /// <summary>The value <c>Name</c>.</summary>
    public static readonly EndpointConfigSortKey Name = new("Name");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public EndpointConfigSortKey(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static EndpointConfigSortKey FindValue(string value) => FindValue<EndpointConfigSortKey>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator EndpointConfigSortKey(string value) => FindValue(value);
}
