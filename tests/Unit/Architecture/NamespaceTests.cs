using MlOps.CloudFormation.Stacks;

namespace MlOps.Unit.Architecture;

/// <summary>The arrows between the engine's namespaces go one way: what lies lower knows nothing of what is built on it.</summary>
public sealed class NamespaceTests
{
    // From the top: each knows those of the rows below its own, and nothing above or beside it.
    private static readonly string[][] Order =
    [
        ["MlOps.Reports", "MlOps.Roles"],
        ["MlOps.Deployments"],
        ["MlOps.OperatorPolicies"],
        ["MlOps.Products"],
        ["MlOps.Access", "MlOps.SkyPilot"],
        ["MlOps.CloudFormation"],
        ["MlOps.Databricks", "MlOps.Iam"],
        ["MlOps.Aws", "MlOps.Documents"],
    ];

    public static TheoryData<string, string> Forbidden =>
    [
        .. from row in Enumerable.Range(0, Order.Length)
           from lower in Order[row]
           from higher in Order[..(row + 1)].SelectMany(spaces => spaces)
           where higher != lower
           select (lower, higher),
    ];

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_namespace_knows_nothing_of_those_above_and_beside_it(string lower, string higher) =>
        Assert.Empty(References(lower, higher));

    [Fact]
    public void Every_namespace_of_the_engine_has_its_place_in_the_order() =>
        Assert.Equal(
            Order.SelectMany(row => row).Order(StringComparer.Ordinal),
            typeof(StackErrors).Assembly.GetTypes().Select(type => type.Namespace).OfType<string>().Where(space => space.StartsWith("MlOps.", StringComparison.Ordinal))
                .Select(space => string.Join('.', space.Split('.')[..2])).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void References_are_found_where_there_are_some()
    {
        var found = References("MlOps.Deployments", "MlOps.CloudFormation").ToList();

        // In a signature, in a method's body, in the body of an asynchronous method.
        Assert.Contains("MlOps.Deployments.DeployOperation → MlOps.CloudFormation.Stacks.StackWatch", found);
        Assert.Contains("MlOps.Deployments.StackStatusRow → MlOps.CloudFormation.Stacks.StackStatuses", found);
        Assert.Contains("MlOps.Deployments.PipelineStop → MlOps.CloudFormation.Stacks.StackErrors", found);
    }

    private static IEnumerable<string> References(string lower, string higher) =>
        from type in typeof(StackErrors).Assembly.GetTypes()
        where IsIn(type, lower)
        from used in TypeReferences.Of(type)
        where IsIn(used, higher)
        group used by $"{Outermost(type).FullName} → {Outermost(used).FullName}" into pair
        orderby pair.Key
        select pair.Key;

    private static bool IsIn(Type type, string space) => type.Namespace == space || type.Namespace?.StartsWith($"{space}.", StringComparison.Ordinal) == true;

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
