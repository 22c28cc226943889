using System.Collections;
using System.Reflection;

namespace MlOps.Unit.Architecture;

/// <summary>PowerShell takes an item of a list by its number only where the list's class has a public indexer, which those that the compiler makes for collection expressions have not.</summary>
public sealed class OutputListTests
{
    public static TheoryData<string, string> Lists =>
        [.. ListProperties.Select(property => (property.DeclaringType!.FullName!, property.Name))];

    private static IEnumerable<PropertyInfo> ListProperties => typeof(MlPolicy).Assembly.GetExportedTypes()
        .SelectMany(type => type.GetProperties())
        .Where(property => property.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && property.SetMethod is not null);

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_of_an_output_can_be_indexed_whatever_it_was_made_of(string type, string name)
    {
        var property = typeof(MlPolicy).Assembly.GetType(type, throwOnError: true)!.GetProperty(name)!;
        var output = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(property.DeclaringType!);
        property.SetValue(output, Activator.CreateInstance(typeof(Listing<>).MakeGenericType(property.PropertyType.GetGenericArguments())));

        var list = property.GetValue(output)!;

        Assert.Contains(list.GetType().GetProperties(), item => item.GetIndexParameters() is [{ ParameterType: var index }] && index == typeof(int));
        Assert.Single((IEnumerable)list);
    }

    [Fact]
    public void There_are_such_lists() => Assert.Contains(ListProperties, property => property.Name == nameof(MlPolicy.Statements));

    private sealed class Listing<T> : IReadOnlyList<T>
    {
        int IReadOnlyCollection<T>.Count => 1;

        T IReadOnlyList<T>.this[int index] => default!;

        public IEnumerator<T> GetEnumerator() => Enumerable.Repeat<T>(default!, 1).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
