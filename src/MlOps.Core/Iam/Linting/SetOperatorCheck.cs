using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.Linting;

/// <summary>
/// Checks that <c>ForAllValues</c> and <c>ForAnyValue</c> are with keys that have several values, and nowhere else
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html).
/// </summary>
/// <param name="scope">The policy.</param>
internal sealed class SetOperatorCheck(PolicyScope scope)
{
    private readonly ConditionKeyFacts _facts = new(scope.Catalog);

    public IEnumerable<Fault> Run() => scope.Statements.SelectMany(statement => statement.Conditions.Where(condition => condition.Test is { Name: not "Null" }).SelectMany(condition => Check(statement, condition)));

    private IEnumerable<Fault> Check(LintedStatement statement, LintedCondition condition)
    {
        if (IsAudience(condition.Key))
        {
            return condition.Test!.Quantifier is { } set ? [Fault.Warning(
                "SetOperatorForSingleKey", condition.Steps, $"A token has one audience, and '{set}' is for keys with several values.", "Remove it.")] : [];
        }

        var services = statement.Actions.Select(action => scope.Catalog.Find(action.Text.Split(':')[0])).OfType<ServiceDefinition>().Distinct();
        return _facts.TypeOf(condition.Key, services) is { } type ? Check(statement, condition, type.StartsWith("ArrayOf", StringComparison.Ordinal)) : [];
    }

    private static IEnumerable<Fault> Check(LintedStatement statement, LintedCondition condition, bool hasSeveral) => (condition.Test!.Quantifier, hasSeveral) switch
    {
        ("ForAllValues", false) when statement.Allows => [Fault.Warning(
            "SetOperatorForSingleKey", condition.Steps, $"'{condition.Key}' has one value, and 'ForAllValues' is true too where a request does not have the key at all: the statement allows more than it says.", "Remove ForAllValues:.")],
        ({ } set, false) => [Fault.Information("SetOperatorForSingleKey", condition.Steps, $"'{condition.Key}' has one value, and '{set}' is for keys with several.", $"Remove {set}:.")],
        (null, true) when IsGlobal(condition) => [Fault.Error("MissingSetOperator", condition.Steps, NoSet(condition), Advice(condition))],
        (null, true) => [Fault.Warning("MissingSetOperator", condition.Steps, NoSet(condition), Advice(condition))],
        ("ForAllValues", true) when statement.Allows && IsPositive(condition) && !HasPresence(statement, condition) => [Fault.Information(
            "KeyMayBeMissing", condition.Steps, $"'ForAllValues' is true too where a request does not have '{condition.Key}' at all.", $"Where that is not meant, add {{\"Null\": {{\"{condition.Key}\": \"false\"}}}}.")],
        _ => [],
    };

    private static bool IsAudience(string key) => ConditionKeyFacts.IsOfProvider(key) && key.EndsWith(":aud", StringComparison.OrdinalIgnoreCase);

    private static bool IsGlobal(LintedCondition condition) => condition.IsKeyOf("aws:");

    private static bool IsPositive(LintedCondition condition) => condition.Test is { IsNegated: false };

    private static bool HasPresence(LintedStatement statement, LintedCondition condition) => statement.Conditions.Any(other => other.IsKey(condition.Key) && other.Test is { Name: "Null" });

    private static string NoSet(LintedCondition condition) => $"A request may have several values of '{condition.Key}', and '{condition.Operator}' does not say whether one or all of them are to fit.";

    private static string Advice(LintedCondition condition) => $"Write ForAnyValue:{condition.Operator} or ForAllValues:{condition.Operator}.";
}
