#nullable enable

using System.Collections.Concurrent;
using System.Reflection;

namespace MlOps.AwsSdk.Protocols;

/// <summary>The members of a request, response or structure, read once from its class.</summary>
internal sealed class Shape
{
    private static readonly ConcurrentDictionary<Type, Shape> Known = new();
    private readonly Dictionary<string, ShapeMember> _byWireName;

    private Shape(Type type)
    {
        Type = type;
        Members = [.. type
            .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(property => new ShapeMember(property))];
        _byWireName = Members.ToDictionary(member => member.WireName, StringComparer.Ordinal);
    }

    public Type Type { get; }

    public IReadOnlyList<ShapeMember> Members { get; }

    /// <summary>The shape of a class. What classes inherit from the SDK's core is not on the wire.</summary>
    public static Shape Of(Type type) => Known.GetOrAdd(type, static key => new Shape(key));

    /// <summary>The member of a name on the wire; null for one that these classes do not know (yet).</summary>
    public ShapeMember? Find(string wireName) => _byWireName.GetValueOrDefault(wireName);

    public object Create() => Activator.CreateInstance(Type)!;
}
