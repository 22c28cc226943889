using System.Collections.Immutable;
using MlOps.Iam;

namespace MlOps.Access;

/// <summary>
/// Finds contexts under which the conditions of a statement hold. A condition with several values, any of which will do, makes several contexts, so that each value is
/// asked about once; not each with each value of every other condition. What a condition says of the principal is not made up: the principal is who it is. Nor is a
/// key given where its absence will do, as with negated operators, or where the value has a variable. A condition that wants a key to be there (<c>Null</c>) gets some value of its kind, and
/// one that takes no equal value (<c>NumericLessThan</c>, <c>DateGreaterThan</c>) the value beside it.
/// </summary>
internal static class StatementContexts
{
    // Keys of the principal and its session: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html, "Properties of the principal"
    // and "Properties of a role session".
    private static readonly string[] OfPrincipal =
    [
        "aws:Principal", "aws:userid", "aws:username", "aws:AssumedRoot", "aws:FederatedProvider", "aws:TokenIssueTime", "aws:SignInSessionArn", "aws:MultiFactorAuth", "aws:SourceIdentity",
    ];

    /// <summary>The contexts, at least one.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="place">Where the call is made, for patterns of ARNs.</param>
    public static ImmutableArray<CallContext> Of(ImmutableArray<PolicyCondition> conditions, AccessPlace place)
    {
        // Of two conditions of a key the one that names values says more than the one that has patterns.
        var choices = conditions
            .Where(condition => !OfPrincipal.Any(key => condition.Key.StartsWith(key, StringComparison.OrdinalIgnoreCase)))
            .Select(condition => (condition.Key, Values: Choices(condition, place), HasPatterns: condition.Values.Any(value => Glob.OfPolicy(value).HasWildcards), IsAny: WantsAny(condition)))
            .Where(choice => choice.Values.Length > 0)
            .OrderBy(choice => choice.IsAny)
            .ThenBy(choice => choice.HasPatterns)
            .DistinctBy(choice => choice.Key, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var count = choices.Select(choice => choice.Values.Length).DefaultIfEmpty(1).Max();
        return [.. Enumerable.Range(0, count).Select(index => new CallContext(choices.Select(choice => KeyValuePair.Create(choice.Key, choice.Values[index % choice.Values.Length]))))];
    }

    // Each choice has the values of the key in one call.
    private static ImmutableArray<ImmutableArray<string>> Choices(PolicyCondition condition, AccessPlace place)
    {
        if (WantsAny(condition))
        {
            return [[AnyValue.Of(condition.Key)]];
        }

        var parsed = ConditionOperator.Parse(condition.Operator);
        if (parsed is null or { IsNegated: true } || condition.Values.Any(value => value.Contains("${", StringComparison.Ordinal)))
        {
            return [];
        }

        ImmutableArray<string> values = [.. condition.Values.Select(value => Value(parsed.Name, value, place)).OfType<string>()];
        return values.IsEmpty ? [] : parsed.Quantifier is not null ? [values] : [.. values.Select(value => ImmutableArray.Create(value))];
    }

    private static bool WantsAny(PolicyCondition condition) =>
        ConditionOperator.Parse(condition.Operator) is { Name: "Null" } && condition.Values.Any(value => value.Equals("false", StringComparison.OrdinalIgnoreCase));

    private static string? Value(string name, string value, AccessPlace place) => name switch
    {
        "StringEquals" or "StringEqualsIgnoreCase" or "NumericEquals" or "DateEquals" or "BinaryEquals" or "Bool" => value,
        "NumericLessThanEquals" or "NumericGreaterThanEquals" or "DateLessThanEquals" or "DateGreaterThanEquals" => value,
        "NumericLessThan" => Neighbour.OfNumber(value, -1),
        "NumericGreaterThan" => Neighbour.OfNumber(value, 1),
        "DateLessThan" => Neighbour.OfDate(value, -1),
        "DateGreaterThan" => Neighbour.OfDate(value, 1),
        "StringLike" => RepresentativeArn.Fill(value),
        "ArnLike" => RepresentativeArn.Of(value, place),
        "IpAddress" => value.Split('/')[0],
        _ => null,
    };
}
