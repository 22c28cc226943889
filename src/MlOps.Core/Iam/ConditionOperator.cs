namespace MlOps.Iam;

/// <summary>An operator of conditions, taken apart.</summary>
/// <param name="Name">Its bare name, for example <c>StringLike</c>; negated ones have the name of what they negate.</param>
/// <param name="Quantifier"><c>ForAllValues</c> or <c>ForAnyValue</c>; null where there is none.</param>
/// <param name="IfExists">Whether it holds where the key is absent.</param>
/// <param name="IsNegated">Whether it holds where no value matches.</param>
internal sealed record ConditionOperator(string Name, string? Quantifier, bool IfExists, bool IsNegated)
{
    private const string IfExistsSuffix = "IfExists";

    // Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html.
    private static readonly Dictionary<string, (string Name, bool IsNegated)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["StringEquals"] = ("StringEquals", false),
        ["StringNotEquals"] = ("StringEquals", true),
        ["StringEqualsIgnoreCase"] = ("StringEqualsIgnoreCase", false),
        ["StringNotEqualsIgnoreCase"] = ("StringEqualsIgnoreCase", true),
        ["StringLike"] = ("StringLike", false),
        ["StringNotLike"] = ("StringLike", true),
        ["NumericEquals"] = ("NumericEquals", false),
        ["NumericNotEquals"] = ("NumericEquals", true),
        ["NumericLessThan"] = ("NumericLessThan", false),
        ["NumericLessThanEquals"] = ("NumericLessThanEquals", false),
        ["NumericGreaterThan"] = ("NumericGreaterThan", false),
        ["NumericGreaterThanEquals"] = ("NumericGreaterThanEquals", false),
        ["DateEquals"] = ("DateEquals", false),
        ["DateNotEquals"] = ("DateEquals", true),
        ["DateLessThan"] = ("DateLessThan", false),
        ["DateLessThanEquals"] = ("DateLessThanEquals", false),
        ["DateGreaterThan"] = ("DateGreaterThan", false),
        ["DateGreaterThanEquals"] = ("DateGreaterThanEquals", false),
        ["Bool"] = ("Bool", false),
        ["BinaryEquals"] = ("BinaryEquals", false),
        ["IpAddress"] = ("IpAddress", false),
        ["NotIpAddress"] = ("IpAddress", true),
        ["ArnEquals"] = ("ArnLike", false),
        ["ArnLike"] = ("ArnLike", false),
        ["ArnNotEquals"] = ("ArnLike", true),
        ["ArnNotLike"] = ("ArnLike", true),
        ["Null"] = ("Null", false),
    };

    /// <summary>Takes an operator apart; null where there is none of that name.</summary>
    public static ConditionOperator? Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var quantifier = colon < 0 ? null : text[..colon];
        var name = text[(colon + 1)..];
        var ifExists = name.EndsWith(IfExistsSuffix, StringComparison.OrdinalIgnoreCase);
        name = ifExists ? name[..^IfExistsSuffix.Length] : name;
        var isQuantifier = quantifier is null or "ForAllValues" or "ForAnyValue";
        return isQuantifier && Known.TryGetValue(name, out var known) && !(ifExists && known.Name == "Null")
            ? new ConditionOperator(known.Name, quantifier, ifExists, known.IsNegated)
            : null;
    }
}
