using System.Reflection;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace MlOps.Unit.AwsSdk.OfficialSurface;

/// <summary>Writes the public members of a type as C# has them, a line each.</summary>
internal static class TypeSurface
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(string)] = "string",
    };

    /// <summary>The names of all base classes and interfaces.</summary>
    public static IReadOnlySet<string> BasesOf(Type type) =>
        BaseClassesOf(type).Concat(type.GetInterfaces()).Select(Text).ToHashSet(StringComparer.Ordinal);

    /// <summary>The members.</summary>
    public static IReadOnlySet<string> MembersOf(Type type) => (typeof(ConstantClass).IsAssignableFrom(type)
            ? Constants(type)
            : [.. Constructors(type), .. Properties(type), .. Methods(type)])
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Constants(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.FieldType == type)
        .Select(field => $"{field.Name} = {((ConstantClass)field.GetValue(null)!).Value}");

    private static IEnumerable<string> Constructors(Type type) => type.GetConstructors()
        .Where(constructor => constructor.GetParameters().Length > 0)
        .Select(constructor => $"ctor({Parameters(constructor)})");

    private static IEnumerable<string> Properties(Type type) => type.GetProperties(Own).Select(property =>
        Text(property.PropertyType) + " " + property.Name
        + (property.GetCustomAttribute<AWSPropertyAttribute>() is { Required: true } ? " required" : "")
        + (property.CanWrite ? "" : " readonly"));

    private static IEnumerable<string> Methods(Type type) => type.GetMethods(Own)
        .Where(method => !method.IsSpecialName)
        .Select(method => $"{Text(method.ReturnType)} {method.Name}({Parameters(method)})");

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Text(parameter.ParameterType)} {parameter.Name}"));

    private static IEnumerable<Type> BaseClassesOf(Type type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    private static string Text(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } underlying => Text(underlying) + "?",
        { IsGenericType: true } => $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Text))}>",
        _ => Keywords.GetValueOrDefault(type, type.Name),
    };
}
