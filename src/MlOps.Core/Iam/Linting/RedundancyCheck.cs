using System.Collections.Immutable;
using System.Globalization;
using MlOps.Documents;

namespace MlOps.Iam.Linting;

/// <summary>Finds what a policy says twice: actions and resources that another pattern of the same list takes too, and statements that say the same.</summary>
/// <param name="scope">The policy.</param>
internal sealed class RedundancyCheck(PolicyScope scope)
{
    public IEnumerable<Fault> Run() =>
    [
        .. scope.Statements.SelectMany(statement => Redundant(statement.Actions, ignoreCase: true, Action).Concat(Redundant(statement.NotActions, ignoreCase: true, Action))),
        .. scope.Statements.SelectMany(statement => Redundant(statement.Resources, ignoreCase: false, Resource).Concat(Redundant(statement.NotResources, ignoreCase: false, Resource))),
        .. scope.Statements.SelectMany(statement => statement.Conditions).SelectMany(Bounds),
        .. scope.Statements.GroupBy(Content, StringComparer.Ordinal).SelectMany(same => same.Skip(1).Select(statement => Statement(statement, same.First()))),
    ];

    private static IEnumerable<Fault> Redundant(ImmutableArray<PolicyText> texts, bool ignoreCase, Func<PolicyText, PolicyText, Fault> fault)
    {
        // Only what begins alike takes another text in: that is looked up, so that long lists cost little.
        var comparer = ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var firsts = new Dictionary<string, PolicyText>(comparer);
        var patterns = texts.Where(text => text.Glob.HasWildcards).ToLookup(text => text.Glob.Prefix, comparer);
        foreach (var one in texts)
        {
            var prefix = one.Glob.Prefix;
            var other = firsts.TryAdd(one.Text, one)
                ? Enumerable.Range(0, prefix.Length + 1).SelectMany(length => patterns[prefix[..length]])
                    .FirstOrDefault(pattern => !comparer.Equals(pattern.Text, one.Text) && pattern.Glob.Covers(one.Glob, ignoreCase) && !one.Glob.Covers(pattern.Glob, ignoreCase))
                : firsts[one.Text];
            if (other is not null)
            {
                yield return fault(one, other);
            }
        }
    }

    private static Fault Action(PolicyText one, PolicyText other) => Fault.Information("RedundantAction", one.Steps, $"'{other.Text}' of the same statement takes '{one.Text}' in.", "Remove one of the two.");

    private static Fault Resource(PolicyText one, PolicyText other) => Fault.Information("RedundantResource", one.Steps, $"'{other.Text}' of the same statement takes '{one.Text}' in.", "Remove one of the two.");

    private static Fault Statement(LintedStatement statement, LintedStatement first) => Fault.Information(
        "RedundantStatement", statement.Steps, $"The statement says the same as {(first.Sid is { Text.Length: > 0 } id ? $"'{id.Text}'" : $"Statement[{first.Steps[^1]}]")}.", "Remove one of the two.");

    /// <summary>Of several bounds of a number, one holds whenever any of the others does.</summary>
    private static IEnumerable<Fault> Bounds(LintedCondition condition)
    {
        var numbers = condition.Values.Select(value => decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : (decimal?)null).OfType<decimal>().ToList();
        if (numbers.Count < 2 || numbers.Count != condition.Values.Length || condition.Test is not { Name: "NumericLessThan" or "NumericLessThanEquals" or "NumericGreaterThan" or "NumericGreaterThanEquals" } test)
        {
            return [];
        }

        var widest = test.Name.StartsWith("NumericLess", StringComparison.Ordinal) ? numbers.Max() : numbers.Min();
        return [Fault.Information("RedundantConditionValue", condition.Steps, $"Whatever fits one of the values of '{condition.Key}' fits {widest.ToString(CultureInfo.InvariantCulture)} too.", $"Write {widest.ToString(CultureInfo.InvariantCulture)} alone.")];
    }

    /// <summary>What a statement says, in whichever order it says it, without its id.</summary>
    private static string Content(LintedStatement statement) =>
        string.Join('\n', statement.Node.Entries.Where(entry => entry.Name != "Sid").OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(entry => $"{entry.Name}={Content(entry.Value)}"));

    private static string Content(DocumentNode node) => node switch
    {
        ScalarNode scalar => $"\"{scalar.Text}\"",
        SequenceNode { Items: [var one] } => Content(one),
        SequenceNode list => $"[{string.Join(',', list.Items.Select(Content).Order(StringComparer.Ordinal))}]",
        MappingNode mapping => $"{{{string.Join(',', mapping.Entries.OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(entry => $"{entry.Name}:{Content(entry.Value)}"))}}}",
        _ => "",
    };
}
