using MlOps.CloudFormation.Stacks;

namespace MlOps.Unit.Architecture;

/// <summary>The arrows between the engine's namespaces go one way: what lies lower knows nothing of what is built on it.</summary>
public sealed class NamespaceTests
{
    [Theory]
    [InlineData("MlOps.CloudFormation", "MlOps.Deployments")]
    [InlineData("MlOps.CloudFormation", "MlOps.Products")]
    [InlineData("MlOps.Products", "MlOps.Deployments")]
    [InlineData("MlOps.Aws", "MlOps.CloudFormation")]
    [InlineData("MlOps.Aws", "MlOps.Deployments")]
    [InlineData("MlOps.Documents", "MlOps.Aws")]
    [InlineData("MlOps.Documents", "MlOps.CloudFormation")]
    [InlineData("MlOps.Iam", "MlOps.CloudFormation")]
    public void What_lies_lower_knows_nothing_of_what_lies_higher(string lower, string higher) =>
        Assert.Empty(References(lower, higher));

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
