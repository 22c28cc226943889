using System.Globalization;
using System.Text.RegularExpressions;
using MlOps.Documents;
using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.Linting;

/// <summary>
/// Checks that operators are such as the keys' types take, and values such as the operators take
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html).
/// </summary>
/// <param name="scope">The policy.</param>
internal sealed partial class ConditionTypeCheck(PolicyScope scope)
{
    private readonly ConditionKeyFacts _facts = new(scope.Catalog);

    public IEnumerable<Fault> Run() => scope.Statements.SelectMany(statement => statement.Conditions.Where(condition => condition.Test is not null)
        .SelectMany(condition => CheckOperator(statement, condition).Concat(CheckValues(condition)).Concat(CheckKinds(condition))));

    private IEnumerable<Fault> CheckOperator(LintedStatement statement, LintedCondition condition)
    {
        var services = statement.Actions.Select(action => scope.Catalog.Find(action.Text.Split(':')[0])).OfType<ServiceDefinition>().Distinct();
        var name = condition.Test!.Name;
        if (name == "Null" || _facts.TypeOf(condition.Key, services)?.Replace("ArrayOf", "", StringComparison.Ordinal) is not { } type)
        {
            return [];
        }

        return (type, Group(name)) switch
        {
            ("ARN", "String") => [Arn(condition)],
            _ when type == Group(name) || (condition.IsKey("aws:EpochTime") && Group(name) == "Numeric") => [],

            // Many keys that the reference calls texts have ARNs for values.
            ("String", "ARN") => [],
            _ => [Fault.Warning("TypeMismatch", condition.Steps, $"'{condition.Key}' is {Described(type)}, and '{condition.Operator}' compares {Plural(Group(name))}.", $"Write {Operators(type)}.")],
        };
    }

    private static Fault Arn(LintedCondition condition) => condition.Test!.Name == "StringLike"
        ? Fault.Warning("StringOperatorForArn", condition.Steps, $"'{condition.Key}' is an ARN, of which '{condition.Operator}' lets a wildcard reach over several parts.", "Write ArnLike or ArnNotLike, which compare part by part.")
        : Fault.Information("StringOperatorForArn", condition.Steps, $"'{condition.Key}' is an ARN, which '{condition.Operator}' compares as a text.", "Write ArnEquals or ArnNotEquals, which say what is meant.");

    private static IEnumerable<Fault> CheckValues(LintedCondition condition) => condition.Values.Where(value => !value.HasVariable).SelectMany(value => CheckValue(condition, value));

    private static IEnumerable<Fault> CheckValue(LintedCondition condition, ConditionValue value) => Group(condition.Test!.Name) switch
    {
        "Bool" when value.Text is not ("true" or "false" or "True" or "False" or "TRUE" or "FALSE") => [Wrong(condition, value, "neither true nor false", "Write \"true\" or \"false\".")],
        "Numeric" when !decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => [Wrong(condition, value, "no number", "Write a number.")],
        "Date" when Seconds().IsMatch(value.Text) => [Fault.Information("EpochDate", value.Steps, $"'{value.Text}' is read as seconds since 1970, which nobody sees.", "Write the date as 2027-01-31T00:00:00Z.")],
        "Date" when !Date().IsMatch(value.Text) || !DateTimeOffset.TryParse(value.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) => [Wrong(condition, value, "no date of ISO 8601", "Write it as 2027-01-31 or 2027-01-31T00:00:00Z.")],
        "Binary" when !Base64().IsMatch(value.Text) => [Wrong(condition, value, "no base64", "Write the bytes as base64.")],
        _ => [],
    };

    private static Fault Wrong(LintedCondition condition, ConditionValue value, string what, string suggestion) =>
        Fault.Warning("InvalidConditionValue", value.Steps, $"'{value.Text}' is {what}, and '{condition.Operator}' compares {Plural(Group(condition.Test!.Name))}.", suggestion);

    private static IEnumerable<Fault> CheckKinds(LintedCondition condition)
    {
        if (condition.Values.Select(value => IsQuoted(value)).Distinct().Count() > 1)
        {
            return [Fault.Error("MixedConditionValues", condition.Steps, $"The values of '{condition.Key}' are of several kinds: some are in quotes and some are not.", "Put all of them in quotes.")];
        }

        return condition.Values.Length > 1 && condition.Test!.Name is "Bool" or "Null" && condition.Values.Length > 1
            ? [Fault.Error("MultipleBooleans", condition.Steps, $"'{condition.Operator}' takes one value, and '{condition.Key}' has {condition.Values.Length}.", "Write \"true\" or \"false\".")]
            : [];
    }

    private static bool IsQuoted(ConditionValue value) => value.Kind == ScalarKind.Text;

    private static string Group(string name) => name switch
    {
        "Bool" or "Null" => "Bool",
        "IpAddress" => "IPAddress",
        "ArnLike" => "ARN",
        "BinaryEquals" => "Binary",
        _ when name.StartsWith("String", StringComparison.Ordinal) => "String",
        _ when name.StartsWith("Numeric", StringComparison.Ordinal) => "Numeric",
        _ => "Date",
    };

    private static string Described(string type) => type switch
    {
        "ARN" => "an ARN",
        "Bool" => "true or false",
        "IPAddress" => "an IP address",
        "Numeric" => "a number",
        "Date" => "a date",
        _ => "a text",
    };

    private static string Plural(string group) => group switch
    {
        "ARN" => "ARNs",
        "Bool" => "truth values",
        "IPAddress" => "IP addresses",
        "Numeric" => "numbers",
        "Date" => "dates",
        "Binary" => "bytes",
        _ => "texts",
    };

    private static string Operators(string type) => type switch
    {
        "ARN" => "ArnEquals, ArnLike or their opposites",
        "Bool" => "Bool",
        "IPAddress" => "IpAddress or NotIpAddress",
        "Numeric" => "NumericEquals, NumericLessThan or others of numbers",
        "Date" => "DateLessThan, DateGreaterThan or others of dates",
        _ => "StringEquals, StringLike or their opposites",
    };

    [GeneratedRegex(@"^[0-9]{5,}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Seconds();

    [GeneratedRegex(@"^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Base64();
}
