using MlOps.OperatorPolicies;
using MlOps.Products;

namespace MlOps.Unit.OperatorPolicies;

/// <summary>MinimalityTests holds that nothing is missing from the list; here nothing is in it that no policy has.</summary>
public sealed class UnprovenActionsTests
{
    [Fact]
    public void Every_one_is_granted_by_the_policies_of_some_sample_and_has_a_reason()
    {
        var granted = SampleConfigs.Names
            .Select(file => ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", file)).Product!)
            .SelectMany(product => OperatorPolicy.Of(product, new OperatorPolicyOptions()))
            .SelectMany(policy => policy.Statements).SelectMany(statement => statement.Actions).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(UnprovenActions.Reasons.Keys.Except(granted));
        Assert.All(UnprovenActions.Reasons.Values, reason => Assert.EndsWith(".", reason, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_says_how_many_there_are() => Assert.Contains(
        FormattableString.Invariant($"{UnprovenActions.Reasons.Count} actions are granted that no rehearsal needs"),
        File.ReadAllText(RepositoryFolder.Combine("docs", "operator-permissions.md")),
        StringComparison.Ordinal);
}
