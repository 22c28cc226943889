using System.Collections.Immutable;
using MlOps.Iam;
using MlOps.Iam.Linting;

namespace MlOps.OperatorPolicies.Statements;

/// <summary>Says a statement that is too large for a policy in several: of half the resources, half the actions, or half the values of a condition each, whatever is longest.</summary>
internal static class StatementHalves
{
    /// <summary>The statements, which together say the same; the statement itself where it is small enough.</summary>
    /// <param name="reasoned">The statement.</param>
    /// <exception cref="MlOpsException"><c>StatementTooLarge</c>: it has one action, one resource and one value of each condition.</exception>
    public static IEnumerable<ReasonedStatement> Of(ReasonedStatement reasoned)
    {
        if (PolicyParts.SizeOf([reasoned]) <= SizeCheck.ManagedPolicy)
        {
            return [reasoned];
        }

        var statement = reasoned.Statement;
        var longest = Divisions(statement).Where(division => division.Texts.Length > 1).MaxBy(division => division.Texts.Sum(text => text.Length)) ?? throw TooLarge(statement);
        var middle = longest.Texts.Length / 2;
        return Of(reasoned with { Statement = longest.With(longest.Texts[..middle]) with { Sid = statement.Sid + "A" } })
            .Concat(Of(reasoned with { Statement = longest.With(longest.Texts[middle..]) with { Sid = statement.Sid + "B" } }));
    }

    private static IEnumerable<Division> Divisions(PolicyStatement statement) =>
    [
        new(statement.Resources, half => statement with { Resources = half }),
        new(statement.Actions, half => statement with { Actions = half }),
        .. statement.Conditions.Where(HoldsForAnyValue).Select(condition => new Division(
            condition.Values, half => statement with { Conditions = statement.Conditions.Replace(condition, condition with { Values = half }) })),
    ];

    // What holds where no value matches would hold for more with fewer values.
    private static bool HoldsForAnyValue(PolicyCondition condition) => ConditionOperator.Parse(condition.Operator) is { IsNegated: false, Quantifier: null };

    private static MlOpsException TooLarge(PolicyStatement statement) => new(
        "StatementTooLarge",
        MlErrorCategory.LimitsExceeded,
        FormattableString.Invariant($"A statement that allows {statement.Actions[0]} on one resource has more than the {SizeCheck.ManagedPolicy:#,0} characters of a managed policy, and cannot be said in two."))
    {
        Resource = statement.Resources[0],
        RecommendedAction = "Look at the names in the template: AWS takes none as long as that.",
    };

    // Texts of a statement that can be divided, and the statement with some of them.
    private sealed record Division(ImmutableArray<string> Texts, Func<ImmutableArray<string>, PolicyStatement> With);
}
