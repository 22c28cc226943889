using System.Globalization;
using System.Net;

namespace MlOps.Iam.Evaluation;

/// <summary>
/// Decides conditions. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html and
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html.
/// </summary>
internal static class ConditionMatcher
{
    /// <summary>Whether a condition holds for a request.</summary>
    public static bool Holds(PolicyCondition condition, AuthorizationRequest request, Func<string, string?>? variable)
    {
        var test = ConditionOperator.Parse(condition.Operator)
            ?? throw new ArgumentException($"There is no condition operator {condition.Operator}.", nameof(condition));
        var isPresent = request.Context.TryGetValue(condition.Key, out var actual) && !actual.IsDefaultOrEmpty;
        if (test.Name == "Null")
        {
            return condition.Values.Any(value => bool.TryParse(value, out var isNull) && isNull == !isPresent);
        }

        if (!isPresent)
        {
            return IsTrueWithoutKey(test);
        }

        bool Fits(string value) => condition.Values.Any(wanted => Compare(test.Name, value, PolicyPattern.Read(wanted, variable), wanted));
        return (test.Quantifier, test.IsNegated) switch
        {
            ("ForAllValues", false) => actual.All(Fits),
            ("ForAllValues", true) => !actual.Any(Fits),
            ("ForAnyValue", true) => actual.Any(value => !Fits(value)),
            (_, true) => !actual.Any(Fits),
            _ => actual.Any(Fits),
        };
    }

    private static bool IsTrueWithoutKey(ConditionOperator test) => test.Quantifier switch
    {
        "ForAllValues" => true,
        "ForAnyValue" => test.IfExists,
        _ => test.IfExists || test.IsNegated,
    };

    private static bool Compare(string name, string actual, PolicyPattern pattern, string wanted) => name switch
    {
        "StringEquals" => string.Equals(pattern.Text, actual, StringComparison.Ordinal),
        "StringEqualsIgnoreCase" => string.Equals(pattern.Text, actual, StringComparison.OrdinalIgnoreCase),
        "StringLike" => pattern.Matches(actual, ignoreCase: false),
        "ArnLike" => pattern.MatchesArn(actual),
        "Bool" => string.Equals(wanted, actual, StringComparison.OrdinalIgnoreCase),
        "BinaryEquals" => string.Equals(wanted, actual, StringComparison.Ordinal),
        "IpAddress" => IsInside(actual, wanted),
        _ when name.StartsWith("Numeric", StringComparison.Ordinal) =>
            Number(actual) is { } left && Number(wanted) is { } right && Ordered(name["Numeric".Length..], left.CompareTo(right)),
        _ when name.StartsWith("Date", StringComparison.Ordinal) =>
            Moment(actual) is { } left && Moment(wanted) is { } right && Ordered(name["Date".Length..], left.CompareTo(right)),
        _ => false,
    };

    private static bool Ordered(string relation, int order) => relation switch
    {
        "Equals" => order == 0,
        "LessThan" => order < 0,
        "LessThanEquals" => order <= 0,
        "GreaterThan" => order > 0,
        "GreaterThanEquals" => order >= 0,
        _ => false,
    };

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? Moment(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
        {
            return DateTimeOffset.FromUnixTimeSeconds(seconds);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }

    private static bool IsInside(string address, string range)
    {
        if (!IPAddress.TryParse(address, out var actual))
        {
            return false;
        }

        // IPNetwork insists on a network address; IAM does not.
        var slash = range.IndexOf('/', StringComparison.Ordinal);
        if (!IPAddress.TryParse(slash < 0 ? range : range[..slash], out var network) || network.AddressFamily != actual.AddressFamily)
        {
            return false;
        }

        var left = actual.GetAddressBytes();
        var right = network.GetAddressBytes();
        var bits = slash >= 0 && int.TryParse(range.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : left.Length * 8;
        for (var bit = 0; bit < Math.Min(bits, left.Length * 8); bit++)
        {
            var mask = 0x80 >> (bit % 8);
            if ((left[bit / 8] & mask) != (right[bit / 8] & mask))
            {
                return false;
            }
        }

        return true;
    }
}
