#nullable enable

namespace MlOps.AwsSdk.Protocols;

/// <summary>How a property is named on the wire, where that is not the property's own name.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WireAttribute(string? name = null) : Attribute
{
    /// <summary>The name in JSON, in XML and in query parameters; null where it is the property's name.</summary>
    public string? Name { get; } = name;

    /// <summary>The name in an EC2 request, where it is not <see cref="Name"/> with a capital.</summary>
    public string? Query { get; set; }

    /// <summary>The name of a list's items in XML, where it is not the protocol's own (<c>member</c>, or <c>item</c> for EC2).</summary>
    public string? Item { get; set; }

    /// <summary>The items of the list follow one another without an element around them.</summary>
    public bool Flattened { get; set; }

    /// <summary>The element within the member's element that holds the value.</summary>
    public string? Value { get; set; }

    /// <summary>How a point in time is written.</summary>
    public TimestampFormat Timestamp { get; set; }
}
