#nullable enable

using System.Collections;
using System.Reflection;
using Amazon.Runtime;

namespace MlOps.AwsSdk.Protocols;

/// <summary>The type of a member, of a list's items or of a map's values, as the protocols see it.</summary>
internal sealed class WireType
{
    private readonly Type _type;
    private readonly Lazy<Func<string, ConstantClass>> _constant;

    private WireType(Type type, WireKind kind, TimestampFormat timestamp)
    {
        _type = type;
        Kind = kind;
        Timestamp = timestamp;
        Element = kind switch
        {
            WireKind.List => Of(type.GenericTypeArguments[0], timestamp),
            WireKind.Map => Of(type.GenericTypeArguments[1], timestamp),
            _ => null,
        };
        _constant = new Lazy<Func<string, ConstantClass>>(() => _type
            .GetMethod(nameof(FindValue), BindingFlags.Public | BindingFlags.Static, [typeof(string)])!
            .CreateDelegate<Func<string, ConstantClass>>());
    }

    public WireKind Kind { get; }

    public TimestampFormat Timestamp { get; }

    /// <summary>The type of a list's items or of a map's values; null for what is neither.</summary>
    public WireType? Element { get; }

    /// <summary>The members of a structure. Read late, since structures may hold themselves.</summary>
    public Shape Shape => field ??= Shape.Of(_type);

    public static WireType Of(Type type, TimestampFormat timestamp = TimestampFormat.OfProtocol)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return new WireType(plain, KindOf(plain), timestamp);
    }

    public IList CreateList() => (IList)Activator.CreateInstance(_type)!;

    public IDictionary CreateMap() => (IDictionary)Activator.CreateInstance(_type)!;

    /// <summary>The constant of a value, which may be one that the constant class does not know.</summary>
    public ConstantClass FindValue(string value) => _constant.Value(value);

    private static WireKind KindOf(Type type) => type switch
    {
        _ when type == typeof(string) => WireKind.String,
        _ when type == typeof(bool) => WireKind.Boolean,
        _ when type == typeof(int) => WireKind.Integer,
        _ when type == typeof(long) => WireKind.Long,
        _ when type == typeof(float) => WireKind.Float,
        _ when type == typeof(double) => WireKind.Double,
        _ when type == typeof(DateTime) => WireKind.Timestamp,
        _ when type == typeof(MemoryStream) => WireKind.Blob,
        _ when typeof(ConstantClass).IsAssignableFrom(type) => WireKind.Constant,
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(List<>) => WireKind.List,
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(Dictionary<,>) => WireKind.Map,
        _ => WireKind.Structure,
    };
}
