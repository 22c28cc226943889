using MlOps.Products;

namespace MlOps.Unit.OperatorPolicies.Lives;

/// <summary>
/// No action of a policy has a wildcard, so that whatever is called would be denied without it. What neither a sample's rehearsal calls, nor its changes, nor the failures of its tier, is listed with
/// the reason; and nothing else is.
/// </summary>
public sealed class MinimalityTests
{
    private static readonly Lazy<Task<IReadOnlyDictionary<string, IReadOnlyCollection<string>>>> Idle = new(FindIdleAsync);

    public static TheoryData<string> Samples => [.. SampleConfigs.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Each_action_is_needed_or_listed(string file) => Assert.Empty((await Idle.Value)[file].Except(UnprovenActions.Reasons.Keys));

    [Fact]
    public async Task No_action_is_listed_that_is_needed_wherever_it_is_granted()
    {
        var needed = UnprovenActions.Reasons.Keys.Except((await Idle.Value).Values.SelectMany(actions => actions)).ToList();

        Assert.True(needed.Count == 0, string.Join(", ", needed));
    }

    private static async Task<IReadOnlyDictionary<string, IReadOnlyCollection<string>>> FindIdleAsync()
    {
        var idle = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);
        foreach (var file in SampleConfigs.Names)
        {
            var product = ProductReader.ReadFile(RepositoryFolder.Combine("samples", "configs", file)).Product!;
            var rehearsal = await RecordedLives.RehearsedAsync(file);
            // Samples for workloads differ from others in names alone.
            var lived = (await RecordedLives.OfChangesAsync(file.Replace("-workload", "", StringComparison.Ordinal))).Allowed.Concat((await RecordedLives.OfFailuresAsync(product.Tier)).Allowed);
            idle[file] = [.. rehearsal.PolicyUse.SelectMany(use => use.Unused).Except(rehearsal.PolicyUse.SelectMany(use => use.Used)).Except(lived)];
        }

        return idle;
    }
}
