using System.Collections.Immutable;

namespace MlOps.Iam.Comparison;

/// <summary>The conditions of a statement, all of which must hold.</summary>
/// <param name="Conditions">The conditions.</param>
internal sealed record ConditionSet(ImmutableArray<PolicyCondition> Conditions)
{
    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => Conditions.Length == 0;

    /// <summary>Whether these hold wherever the other ones hold; where that is hard to tell, it is said not to.</summary>
    public bool IsImpliedBy(ConditionSet other) => Conditions.All(condition => other.Conditions.Any(stricter => Implies(stricter, condition)));

    /// <summary>
    /// Of two conditions with the same operator and key one implies the other by its values: they are alternatives, and of a negated operator each of them is ruled out
    /// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html).
    /// </summary>
    private static bool Implies(PolicyCondition stricter, PolicyCondition condition)
    {
        if (!stricter.Operator.Equals(condition.Operator, StringComparison.OrdinalIgnoreCase) || !stricter.Key.Equals(condition.Key, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return ConditionOperator.Parse(condition.Operator) is { IsNegated: true }
            ? condition.Values.All(stricter.Values.Contains)
            : stricter.Values.All(condition.Values.Contains);
    }
}
