namespace MlOps.Iam.Linting;

/// <summary>
/// Checks wildcards and variables in the values of conditions: where they are no wildcards, where they say nothing, and where they open more than anybody
/// wants (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_String).
/// </summary>
/// <param name="scope">The policy.</param>
internal sealed class WildcardCheck(PolicyScope scope)
{
    public IEnumerable<Fault> Run() => scope.Statements.SelectMany(statement => statement.Conditions.Where(condition => condition.Test is not null)
        .SelectMany(condition => WithoutLike(condition).Concat(Everything(condition)).Concat(Sensitive(statement, condition))));

    private static IEnumerable<Fault> WithoutLike(LintedCondition condition) => condition.Test!.Name is "StringEquals" or "StringEqualsIgnoreCase"
        ? condition.Values.Where(value => HasWildcard(value.Text)).Select(value => Fault.Warning(
            "WildcardWithoutLike", value.Steps, $"'{value.Text}' has a wildcard, which '{condition.Operator}' takes for the character itself.", $"Write {(condition.Test.IsNegated ? "StringNotLike" : "StringLike")}, or ${{*}} where the character is meant."))
        : [];

    /// <summary>A pattern that every value fits asks only whether the key is there, or nothing at all.</summary>
    private static IEnumerable<Fault> Everything(LintedCondition condition)
    {
        if (condition.Test!.Name is not ("StringLike" or "ArnLike") || !condition.Values.Any(value => Glob.OfPolicy(value.Text).IsEverything && !value.HasVariable))
        {
            return [];
        }

        var key = condition.Key;
        var isTrueWithout = condition.Test.Quantifier switch
        {
            "ForAllValues" => true,
            "ForAnyValue" => condition.Test.IfExists,
            _ => condition.Test.IfExists || condition.Test.IsNegated,
        };
        return (condition.Test.IsNegated, isTrueWithout) switch
        {
            (false, true) => [Fault.Information("ConditionAlwaysTrue", condition.Steps, $"Every value of '{key}' fits *, and a request without the key fits too: the condition limits nothing.", "Remove it.")],
            (true, false) => [Fault.Information("ConditionNeverTrue", condition.Steps, $"No value of '{key}' fits the condition, nor does a request without the key: the statement does nothing.", "Write the values that are meant, or remove the statement.")],
            (false, false) => [Fault.Information("EquivalentToNull", condition.Steps, $"Every value of '{key}' fits *: the condition asks only whether the key is there.", $"Write {{\"Null\": {{\"{key}\": \"false\"}}}}.")],
            _ => [Fault.Information("EquivalentToNull", condition.Steps, $"No value of '{key}' fits the condition, so that it asks only whether the key is missing.", $"Write {{\"Null\": {{\"{key}\": \"true\"}}}}.")],
        };
    }

    private static IEnumerable<Fault> Sensitive(LintedStatement statement, LintedCondition condition)
    {
        if (condition.Test!.Name != "StringLike" || statement.Effect is null)
        {
            return [];
        }

        if (GlobalConditionKeys.Sensitive.Contains(condition.Key))
        {
            return condition.Values.Where(value => HasWildcard(value.Text) || value.HasVariable).Select(value => Fault.Warning(
                "SensitiveWildcard", value.Steps, $"A part of '{condition.Key}' says nothing of whose it is: '{value.Text}' fits those of strangers.", "Write the whole values, with StringEquals."));
        }

        return condition.IsKey("aws:userid")
            ? condition.Values.Where(value => IsBroadUser(value.Text)).Select(value => Fault.Warning(
                "SensitiveWildcard", value.Steps, $"'{value.Text}' fits more users and sessions than it seems: before the colon of 'aws:userid' is the role's id, after it the session's name.", "Write the role's id, a colon and *, for example AROAEXAMPLEID:*."))
            : [];
    }

    private static bool IsBroadUser(string text)
    {
        var parts = text.Split(':');
        return parts.Length == 1 ? text.Contains('*', StringComparison.Ordinal) : parts[0] != "*" && parts[0].Contains('*', StringComparison.Ordinal);
    }

    /// <summary>Whether a text has a wildcard that is one, outside of variables.</summary>
    private static bool HasWildcard(string text)
    {
        var isInside = false;
        for (var index = 0; index < text.Length; index++)
        {
            isInside = text[index] switch { '{' when index > 0 && text[index - 1] == '$' => true, '}' => false, _ => isInside };
            if (!isInside && text[index] is '*' or '?')
            {
                return !isInside;
            }
        }

        return false;
    }
}
