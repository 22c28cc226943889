#nullable enable

using System.Reflection;

namespace MlOps.AwsSdk.Protocols;

/// <summary>A property of a shape and how it looks on the wire.</summary>
internal sealed class ShapeMember
{
    private readonly PropertyInfo _property;

    public ShapeMember(PropertyInfo property)
    {
        _property = property;
        Wire = property.GetCustomAttribute<WireAttribute>();
        WireName = Wire?.Name ?? property.Name;
        Ec2Name = Wire?.Query ?? char.ToUpperInvariant(WireName[0]) + WireName[1..];
        Type = WireType.Of(property.PropertyType, Wire?.Timestamp ?? TimestampFormat.OfProtocol);
        IsIdempotencyToken = property.IsDefined(typeof(IdempotencyTokenAttribute));
    }

    public PropertyInfo Property => _property;

    public WireAttribute? Wire { get; }

    /// <summary>The name in JSON, in XML and in the parameters of AWS Query.</summary>
    public string WireName { get; }

    /// <summary>The name in the parameters of an EC2 request.</summary>
    public string Ec2Name { get; }

    public WireType Type { get; }

    public bool IsIdempotencyToken { get; }

    public bool IsFlattened => Wire?.Flattened ?? false;

    public object? Get(object owner) => _property.GetValue(owner);

    public void Set(object owner, object? value) => _property.SetValue(owner, value);

    /// <summary>What a request carries: the property's value, or a new token where the caller gave none.</summary>
    public object? GetForRequest(object owner) => Get(owner) ?? (IsIdempotencyToken ? Guid.NewGuid().ToString() : null);
}
