using MlOps.Iam;
using MlOps.Iam.Evaluation;
using MlOps.OperatorPolicies;
using MlOps.Products;
using MlOps.Unit.Products;

namespace MlOps.Unit.OperatorPolicies.NearMisses;

/// <summary>
/// What a product's policies should not allow they do not: for every statement of all samples, and with every extra those of each purpose and of a service role, each of its actions on another
/// product's resource, in another region, in another account, and without what its conditions ask for.
/// </summary>
public sealed class NearMissTests
{
    private static readonly Lazy<IReadOnlyList<Sample>> All = new(() =>
    [
        .. SampleConfigs.Names.Select(file => Sample.Read(file, File.ReadAllText(RepositoryFolder.Combine("samples", "configs", file)), product => [Holder.Operator(product)])),
        .. WithExtras.Select(tier => Sample.Read(tier, Configs.WithAllExtras(tier, "codecommit"), Holder.All)),
    ]);

    public static TheoryData<string> Samples => [.. SampleConfigs.Names, .. WithExtras];

    private static IReadOnlyList<string> WithExtras => ["starter", "professional", "enterprise"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Each_call_that_a_statement_is_for_is_allowed(string file)
    {
        var sample = Of(file);

        Assert.All(sample.Holders, holder => Assert.All(holder.Calls, call => Assert.True(PolicyEvaluator.Evaluate(call.Request, holder.Policies).IsAllowed, $"{call.Action} on {call.Request.Resource}")));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Each_near_miss_of_each_statement_is_denied(string file)
    {
        var sample = Of(file);

        Assert.True(sample.Holders[0].Calls.Count > 100, $"{sample.Holders[0].Calls.Count} calls");
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

    /// <summary>Policies that somebody has together.</summary>
    private sealed record Holder(IReadOnlyList<GrantedCall> Calls, PolicySet Policies)
    {
        public static Holder Of(IReadOnlyList<MlPolicy> policies) =>
            new([.. GrantedCall.Of(policies)], new PolicySet { Identity = [.. policies.Select(policy => new NamedPolicy(policy.Name, PolicyDocument.Parse(policy.Json)))] });

        /// <summary>Whether a miss is what another statement is for, which allows the same on the same resource without any condition.</summary>
        public bool AllowsBesides(GrantedCall call, NearMiss miss) =>
            call.Statement.Conditions.Any(condition => miss.What.EndsWith($" {condition.Key}", StringComparison.Ordinal))
            && Calls.Any(other => other.Action == call.Action && other.Pattern == call.Pattern && other.Statement.Conditions.IsEmpty);

        public static Holder Operator(MlProduct product) => Of(OperatorPolicy.Of(product, new OperatorPolicyOptions()));

        /// <summary>Everybody whom policies of a product are for: its operator, those who do a part of that, a service role and whoever hands it over.</summary>
        public static IEnumerable<Holder> All(MlProduct product)
        {
            const string role = "deployment";
            yield return Operator(product);
            foreach (var purpose in Enum.GetValues<PolicyPurpose>().Where(purpose => purpose != PolicyPurpose.All))
            {
                yield return Of(OperatorPolicy.Of(product, new OperatorPolicyOptions { Purposes = purpose }));
            }

            var handed = OperatorPolicy.Of(product, new OperatorPolicyOptions { ServiceRoleName = role })
                .Where(policy => policy.Name != $"{role}-trust").ToLookup(policy => policy.Name.StartsWith(role, StringComparison.Ordinal));
            yield return Of([.. handed[true]]);
            yield return Of([.. handed[false]]);
        }
    }

    private sealed record Sample(string File, MlProduct Product, IReadOnlyList<MlProduct> Neighbours, IReadOnlyList<Holder> Holders)
    {
        private readonly Lazy<IReadOnlySet<string>> _unrefused = new(() => UnrefusedOf(Product, Neighbours, Holders));

        /// <summary>The calls of which a near miss is allowed, or which have none: nothing could be denied.</summary>
        public IReadOnlySet<string> Unrefused => _unrefused.Value;

        public static Sample Read(string name, string config, Func<MlProduct, IEnumerable<Holder>> holders)
        {
            var product = ProductReader.ReadText(config).Product!;
            return new Sample(name, product, NearMisses.Neighbours.Of(config), [.. holders(product)]);
        }

        /// <summary>A call, as the list names it: the action, and what of the ARN no product's name tells.</summary>
        public static string NameOf(GrantedCall call) => $"{call.Action} on {(call.Pattern.Split(':', 6) is [.., var last] && call.Pattern != "*" ? last : call.Pattern)}";

        // What may be excused is that a name tells nothing; a region, an account or a condition that does not count never is.
        private static HashSet<string> UnrefusedOf(MlProduct product, IReadOnlyList<MlProduct> neighbours, IReadOnlyList<Holder> holders) =>
        [
            .. from holder in holders
               from call in holder.Calls
               let misses = NearMiss.Of(call, product, neighbours).Where(miss => !holder.AllowsBesides(call, miss)).ToList()
               from name in misses.Count > 0
                   ? misses.Where(miss => PolicyEvaluator.Evaluate(miss.Request, holder.Policies).IsAllowed).Select(miss => miss.What == NearMiss.OtherName ? NameOf(call) : $"{NameOf(call)}, {miss.What}")
                   : [NameOf(call)]
               select name,
        ];
    }
}
