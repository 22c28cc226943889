using System.Collections.Immutable;

namespace MlOps.Iam;

/// <summary>
/// Whether two policies say the same, however they are written. IAM's grammar lets one value stand in place of a list
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html), and each of its lists is a set: policies are evaluated without regard to order.
/// </summary>
internal static class PolicyEquality
{
    /// <summary>Whether two policies have the same version, id and statements.</summary>
    public static bool AreEqual(PolicyDocument left, PolicyDocument right) =>
        left.Version == right.Version && left.Id == right.Id && Statements(left).SequenceEqual(Statements(right), StringComparer.Ordinal);

    private static IEnumerable<string> Statements(PolicyDocument policy) =>
        policy.Statements.Select(statement => PolicyDocumentWriter.WriteMinified(new PolicyDocument { Statements = [InOrder(statement)] })).Order(StringComparer.Ordinal);

    private static PolicyStatement InOrder(PolicyStatement statement) => statement with
    {
        Index = 0,
        Principals = [.. statement.Principals.Distinct().OrderBy(principal => principal.Type, StringComparer.Ordinal).ThenBy(principal => principal.Value, StringComparer.Ordinal)],
        NotPrincipals = [.. statement.NotPrincipals.Distinct().OrderBy(principal => principal.Type, StringComparer.Ordinal).ThenBy(principal => principal.Value, StringComparer.Ordinal)],
        Actions = InOrder(statement.Actions),
        NotActions = InOrder(statement.NotActions),
        Resources = InOrder(statement.Resources),
        NotResources = InOrder(statement.NotResources),
        Conditions = [.. statement.Conditions
            .Select(condition => condition with { Values = InOrder(condition.Values) })
            .OrderBy(condition => condition.Operator, StringComparer.Ordinal).ThenBy(condition => condition.Key, StringComparer.Ordinal)],
    };

    private static ImmutableArray<string> InOrder(ImmutableArray<string> texts) => [.. texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
