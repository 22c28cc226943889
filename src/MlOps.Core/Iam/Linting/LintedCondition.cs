using System.Collections.Immutable;

namespace MlOps.Iam.Linting;

/// <summary>A key of a condition as it is written.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Key">The key.</param>
/// <param name="Values">The values that can be read.</param>
/// <param name="Steps">The keys that lead to the condition's key.</param>
internal sealed record LintedCondition(string Operator, string Key, ImmutableArray<ConditionValue> Values, ImmutableArray<string> Steps)
{
    /// <summary>The operator taken apart; null where there is none of that name.</summary>
    public ConditionOperator? Test { get; } = ConditionOperator.Parse(Operator);

    /// <summary>Whether the key is this one, whose case does not matter.</summary>
    public bool IsKey(string key) => string.Equals(Key, key, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the key begins so, for example with <c>aws:ResourceTag/</c>.</summary>
    public bool IsKeyOf(string prefix) => Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the condition asks for one of its values, so that a request without the key does not fit.</summary>
    public bool NeedsKey => Test is { IsNegated: false, IfExists: false, Quantifier: not "ForAllValues", Name: not "Null" };
}
