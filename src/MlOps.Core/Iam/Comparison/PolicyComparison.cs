using System.Collections.Immutable;

namespace MlOps.Iam.Comparison;

/// <summary>
/// Compares what policies of identities grant, action by action. The policies of a side are taken together, as those that one user or role has.
/// docs/policy-comparison.md says what is compared how.
/// </summary>
public sealed class PolicyComparison
{
    private readonly ImmutableArray<MlPolicy> _reference;
    private readonly ImmutableArray<MlPolicy> _difference;
    private readonly ImmutableArray<ActionPair> _pairs;

    /// <summary>Compares two sets of policies.</summary>
    /// <param name="reference">What is compared with.</param>
    /// <param name="difference">What is compared.</param>
    /// <exception cref="MlOpsException"><c>PolicyInvalid</c>, or <c>PolicyNotComparable</c>: a policy is not one of an identity.</exception>
    public PolicyComparison(IEnumerable<MlPolicy> reference, IEnumerable<MlPolicy> difference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(difference);
        _reference = [.. reference];
        _difference = [.. difference];
        _pairs = Pairs([.. _reference.SelectMany(policy => Statements(policy))], [.. _difference.SelectMany(policy => Statements(policy))]);
    }

    /// <summary>The actions that differ, by name; those that both grant alike are left out.</summary>
    public ImmutableArray<MlPolicyDifference> Differences => [.. _pairs.Where(pair => pair.Relation is not ActionRelation.Alike).Select(pair => pair.ToDifference())];

    /// <summary>How much differs.</summary>
    public MlPolicyComparison Summary
    {
        get
        {
            var shared = _pairs.Where(pair => pair.IsShared).ToList();
            var leftOut = _pairs.Where(pair => pair.Relation is ActionRelation.ReferenceOnly).ToList();
            var onAll = shared.Where(pair => pair.Reference.IsUnlimited).ToList();
            var notNarrowed = onAll.Where(pair => pair.Difference.IsUnlimited).ToList();
            var named = onAll.Count(pair => pair.Difference.NamesResources);
            return new MlPolicyComparison
            {
                Reference = [.. _reference.Select(policy => policy.Name)],
                Difference = [.. _difference.Select(policy => policy.Name)],
                ReferenceActions = _pairs.Count(pair => pair.Reference.IsGranted),
                DifferenceActions = _pairs.Count(pair => pair.Difference.IsGranted),
                SharedActions = shared.Count,
                LeftOutActions = leftOut.Count,
                AddedActions = _pairs.Count(pair => pair.Relation is ActionRelation.DifferenceOnly),
                LeftOut = leftOut.GroupBy(pair => pair.Action.AccessLevel, StringComparer.Ordinal).OrderBy(level => level.Key, StringComparer.Ordinal)
                    .ToImmutableSortedDictionary(level => level.Key, level => level.Count(), StringComparer.Ordinal),
                Alike = shared.Count(pair => pair.Relation is ActionRelation.Alike),
                Narrower = shared.Count(pair => pair.Relation is ActionRelation.Narrower),
                Wider = shared.Count(pair => pair.Relation is ActionRelation.Wider),
                Other = shared.Count(pair => pair.Relation is ActionRelation.Other),
                SharedOnAllResources = onAll.Count,
                NarrowedToResources = named,
                NarrowedByCondition = onAll.Count - named - notNarrowed.Count,
                NotNarrowed = notNarrowed.Count,
                NotNarrowable = notNarrowed.Count(pair => !pair.Action.TakesResources),
            };
        }
    }

    private static ImmutableArray<ActionPair> Pairs(ImmutableArray<PolicyStatement> reference, ImmutableArray<PolicyStatement> difference)
    {
        var names = new ActionNames(reference.Concat(difference));
        var ofReference = GrantedAccess.Of(reference, names);
        var ofDifference = GrantedAccess.Of(difference, names);
        return
        [
            .. ofReference.Keys.Union(ofDifference.Keys).OrderBy(action => action.Name, StringComparer.Ordinal)
                .Select(action => new ActionPair(action, ofReference.GetValueOrDefault(action, GrantedAction.None), ofDifference.GetValueOrDefault(action, GrantedAction.None)))
                .Where(pair => pair.Reference.IsGranted || pair.Difference.IsGranted),
        ];
    }

    private static ImmutableArray<PolicyStatement> Statements(MlPolicy policy)
    {
        var statements = PolicyDocument.Parse(policy.Json).Statements;
        return statements.FirstOrDefault(statement => !IsOfIdentity(statement)) is not { } other ? statements
            : throw new MlOpsException("PolicyNotComparable", MlErrorCategory.InvalidArgument, $"Policy {policy.Name} is not one of an identity: {other} names principals, or no resources.")
            {
                Resource = policy.Path ?? policy.Name,
                RecommendedAction = "Give policies that users, groups or roles have; policies of resources and trust policies are not compared.",
            };
    }

    private static bool IsOfIdentity(PolicyStatement statement) =>
        statement.Principals.Length + statement.NotPrincipals.Length == 0 && statement.Resources.Length + statement.NotResources.Length > 0;
}
