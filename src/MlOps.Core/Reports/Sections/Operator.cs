using System.Collections.Immutable;
using System.Globalization;
using MlOps.Iam.Linting;
using MlOps.OperatorPolicies;
using MlOps.Reports.Content;

namespace MlOps.Reports.Sections;

/// <summary>What whoever deploys, changes, checks and removes the product may do, and what holds them back: the policies of New-MlOperatorPolicy, statement by statement.</summary>
internal static class Operator
{
    /// <summary>The section's id.</summary>
    public const string Id = "operator";

    private static readonly ImmutableArray<Column> Columns = [new("Statement"), new("What it is for", IsProse: true), new("What it allows", IsProse: true)];

    /// <summary>The section.</summary>
    public static Section Of(ReviewFacts facts)
    {
        var policies = OperatorPolicy.Of(facts.Product, new OperatorPolicyOptions());
        return new Section(Id, "What the operator may do", Lead(policies, facts),
        [
            .. policies[0].Notes.Select(note => new Notice(ToneOf(note), note)),
            .. policies[0].Findings.Select(finding => new Notice(finding.Severity == MlSeverity.Information ? Tone.Neutral : Tone.Warning, Phrase.Of($"{finding.Message:text} {finding.Suggestion ?? "":text}"))),
            .. policies.Select(Statements),
            new CommandBlock("The policies as files, and why each action is there", "powershell", [$"{Commands.GetProduct(facts)} | New-MlOperatorPolicy -OutFile ./policies", $"{Commands.GetProduct(facts)} | New-MlOperatorPolicy -Explain"]),
        ]);
    }

    private static Phrase Lead(ImmutableArray<MlPolicy> policies, ReviewFacts facts) => Phrase.Join(" ",
    [
        policies.Length == 1 ? "One policy lets somebody deploy, change, check and remove the product, and nothing else:" : Phrase.Of($"{policies.Length} policies, attached together, let somebody deploy, change, check and remove the product, and nothing else:"),
        Phrase.Of($"{policies.Sum(policy => policy.Statements.Count)} statements. IAM takes {SizeCheck.ManagedPolicy.ToString("N0", CultureInfo.InvariantCulture)} characters a policy;"),
        Phrase.Of($"{Phrase.List(policies.Select(policy => Phrase.Of($"{policy.Name} has {policy.Size}")))}."),
        .. facts.NeedsTemplateBucket ? (ImmutableArray<Phrase>)[Phrase.Of($"The template goes by way of a bucket, and {"-TemplateBucket"} adds what that needs.")] : [],
    ]);

    private static Tone ToneOf(string note) => note.Contains("administrator in effect", StringComparison.Ordinal) ? Tone.Warning : Tone.Neutral;

    // Folded: a pull request takes only so much, and what is folded is what is left out of it first.
    private static Disclosure Statements(MlPolicy policy)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"The {policy.Statements.Count} statements of {policy.Name}");
        return new Disclosure(title, [new Table(title, Columns, [.. policy.Statements.Select(RowOf)])]);
    }

    private static Row RowOf(MlPolicyStatement statement) => new(
    [
        Phrase.Code(statement.Sid!),
        Phrase.Of($"{statement.Reason!:text}"),
        Phrase.Join(" ", [Codes(statement.Actions), Phrase.Of($"{"on":strong}"), Codes(statement.Resources), .. statement.Conditions.SelectMany(test => test.Value.Select(key => Condition(test.Key, key.Key, key.Value)))]),
    ]);

    private static Phrase Condition(string test, string key, IReadOnlyList<string> values) => Phrase.Of($"{"if":strong} {key} is {Phrase.List(values.Select(Phrase.Code), "or")} ({test:text})");

    private static Phrase Codes(IEnumerable<string> texts) => Phrase.Join(", ", texts.Select(Phrase.Code));

}
