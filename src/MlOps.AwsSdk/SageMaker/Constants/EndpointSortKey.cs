using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>The values of properties of type <c>EndpointSortKey</c>.</summary>
public class EndpointSortKey : ConstantClass
{
    /// <summary>The value <c>CreationTime</c>.</summary>
    public static readonly EndpointSortKey CreationTime = new("CreationTime");

    /// <summary>The value <c>Name</c>.</summary>
    public static readonly EndpointSortKey Name = new("Name");

    /// <summary>The value <c>Status</c>.</summary>
    public static readonly EndpointSortKey Status = new("Status");

    /// <summary>Makes a value that this class has no constant for.</summary>
    public EndpointSortKey(string value)
        : base(value)
    {
    }

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static EndpointSortKey FindValue(string value) => FindValue<EndpointSortKey>(value);

    /// <summary>The constant of a value, or a new one for a value this class does not know.</summary>
    public static implicit operator EndpointSortKey(string value) => FindValue(value);
}
