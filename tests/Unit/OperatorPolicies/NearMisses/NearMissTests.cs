using MlOps.Iam;
using MlOps.Iam.Evaluation;
using MlOps.OperatorPolicies;
using MlOps.Products;

namespace MlOps.Unit.OperatorPolicies.NearMisses;

/// <summary>
/// What a product's policies should not allow they do not: for every statement of all samples, each of its actions on another product's resource, in another region, in another account, and
/// without what its conditions ask for.
/// </summary>
public sealed class NearMissTests
{
    private static readonly Lazy<IReadOnlyList<Sample>> All = new(() => [.. SampleConfigs.Names.Select(Sample.Read)]);

    public static TheoryData<string> Samples => [.. SampleConfigs.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Each_call_that_a_statement_is_for_is_allowed(string file)
    {
        var sample = Of(file);

        Assert.All(sample.Calls, call => Assert.True(PolicyEvaluator.Evaluate(call.Request, sample.Policies).IsAllowed, $"{call.Action} on {call.Request.Resource}"));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Each_near_miss_of_each_statement_is_denied(string file)
    {
        var sample = Of(file);

        Assert.True(sample.Calls.Count > 100, $"{sample.Calls.Count} calls");
        Assert.Empty(sample.Unrefused.Except(UnrefusedCalls.Reasons.Keys));
    }

    [Fact]
    public void No_call_is_listed_that_is_refused_everywhere()
    {
        var unrefused = All.Value.SelectMany(sample => sample.Unrefused).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(UnrefusedCalls.Reasons.Keys.Except(unrefused));
        Assert.All(UnrefusedCalls.Reasons.Values, reason => Assert.EndsWith(".", reason, StringComparison.Ordinal));
    }

    private static Sample Of(string file) => All.Value.Single(sample => sample.File == file);

    private sealed record Sample(string File, MlProduct Product, IReadOnlyList<MlProduct> Neighbours, IReadOnlyList<GrantedCall> Calls, PolicySet Policies)
    {
        private readonly Lazy<IReadOnlySet<string>> _unrefused = new(() => UnrefusedOf(Product, Neighbours, Calls, Policies));

        /// <summary>The calls of which a near miss is allowed, or which have none: nothing could be denied.</summary>
        public IReadOnlySet<string> Unrefused => _unrefused.Value;

        public static Sample Read(string file)
        {
            var config = System.IO.File.ReadAllText(RepositoryFolder.Combine("samples", "configs", file));
            var product = ProductReader.ReadText(config).Product!;
            var policies = OperatorPolicy.Of(product, new OperatorPolicyOptions());
            return new Sample(
                file,
                product,
                NearMisses.Neighbours.Of(config),
                [.. GrantedCall.Of(policies)],
                new PolicySet { Identity = [.. policies.Select(policy => new NamedPolicy(policy.Name, PolicyDocument.Parse(policy.Json)))] });
        }

        /// <summary>A call, as the list names it: the action, and what of the ARN no product's name tells.</summary>
        public static string NameOf(GrantedCall call) => $"{call.Action} on {(call.Pattern.Split(':', 6) is [.., var last] && call.Pattern != "*" ? last : call.Pattern)}";

        // What may be excused is that a name tells nothing; a region, an account or a condition that does not count never is.
        private static HashSet<string> UnrefusedOf(MlProduct product, IReadOnlyList<MlProduct> neighbours, IReadOnlyList<GrantedCall> calls, PolicySet policies) =>
        [
            .. calls.SelectMany(call => NearMiss.Of(call, product, neighbours).ToList() is { Count: > 0 } misses
                ? misses.Where(miss => PolicyEvaluator.Evaluate(miss.Request, policies).IsAllowed).Select(miss => miss.What == NearMiss.OtherName ? NameOf(call) : $"{NameOf(call)}, {miss.What}")
                : [NameOf(call)]),
        ];
    }
}
