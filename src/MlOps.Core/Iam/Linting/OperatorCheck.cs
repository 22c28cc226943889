using System.Collections.Immutable;

namespace MlOps.Iam.Linting;

/// <summary>Checks the operators of conditions (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html).</summary>
/// <param name="scope">The policy.</param>
internal sealed class OperatorCheck(PolicyScope scope)
{
    private const string NullIfExists = "NullIfExists";

    // All of them, to suggest the one that was meant.
    private static readonly string[] Known =
    [
        "StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike", "StringNotLike", "NumericEquals", "NumericNotEquals", "NumericLessThan",
        "NumericLessThanEquals", "NumericGreaterThan", "NumericGreaterThanEquals", "DateEquals", "DateNotEquals", "DateLessThan", "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals",
        "Bool", "BinaryEquals", "IpAddress", "NotIpAddress", "ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike", "Null",
    ];

    public IEnumerable<Fault> Run() => scope.Statements.SelectMany(statement => statement.Conditions.DistinctBy(condition => condition.Operator, StringComparer.Ordinal)).SelectMany(Check);

    private static IEnumerable<Fault> Check(LintedCondition condition)
    {
        var steps = condition.Steps[..^1];
        if (condition.Test is null)
        {
            return [Unknown(condition.Operator, steps)];
        }

        return condition.Test is { Name: "Null", Quantifier: { } quantifier } ? [Fault.Information(
            "NullWithSetOperator", steps, $"'{condition.Operator}' is always {(quantifier == "ForAllValues" ? "true" : "false")}, whatever the request has.", "Write Null alone.")] : [];
    }

    private static Fault Unknown(string name, ImmutableArray<string> steps)
    {
        var bare = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (string.Equals(bare, NullIfExists, StringComparison.OrdinalIgnoreCase))
        {
            return Fault.Error("NullWithIfExists", steps, "'Null' asks whether the key is there, so that it takes no 'IfExists'.", "Write Null.");
        }

        var set = name[..^bare.Length];
        var isWritten = set is "" or "ForAllValues:" or "ForAnyValue:";
        return Fault.Error(
            "UnknownOperator", steps, $"There is no condition operator '{name}'.",
            isWritten ? NearName.Advise(bare.Replace("IfExists", "", StringComparison.Ordinal), Known, "Write for example StringEquals, ArnLike or Bool.") : "Write ForAllValues: or ForAnyValue: before the operator, or nothing.");
    }
}
