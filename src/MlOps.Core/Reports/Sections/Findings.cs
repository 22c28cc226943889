using MlOps.Reports.Content;

namespace MlOps.Reports.Sections;

/// <summary>What the checks of the config found.</summary>
internal static class Findings
{
    /// <summary>The section's id.</summary>
    public const string Id = "findings";

    /// <summary>How much there is to look at.</summary>
    public static Tone ToneOf(ReviewFacts facts) => Count(facts, MlSeverity.Warning) > 0 ? Tone.Warning : facts.Product.Findings.Count > 0 ? Tone.Neutral : Tone.Good;

    /// <summary>Findings of a severity.</summary>
    public static int Count(ReviewFacts facts, string severity) => facts.Product.Findings.Count(finding => finding.Severity == severity);

    /// <summary>The section.</summary>
    public static Section Of(ReviewFacts facts) => facts.Product.Findings.Count == 0
        ? new Section(Id, "Findings", "The config was checked by itself, and nothing was found.", [new Notice(Tone.Good, "No error, no warning, nothing to know.")])
        : new Section(Id, "Findings", "What the checks of the config found. Only errors stop a deployment, and there is none.",
        [
            new Table(
                "Findings, the gravest first",
                [new Column("Severity"), new Column("Finding"), new Column("What was found", IsProse: true), new Column("Where"), new Column("What to do", IsProse: true)],
                [.. facts.Product.Findings.Select(RowOf)]),
        ]);

    private static Row RowOf(MlFinding finding) => new([finding.Severity, Phrase.Code(finding.Id), Phrase.Value(finding.Message), Where(finding), finding.Suggestion is { } advice ? Phrase.Value(advice) : "nothing"]);

    // The file's name and not its path: a report says the same on every machine.
    private static Phrase Where(MlFinding finding)
    {
        var place = finding.Line == 0 ? Phrase.Empty : Phrase.Of($"line {finding.Line}, column {finding.Column}");
        return Phrase.Join(", ", new[] { finding.Path.Length == 0 ? Phrase.Empty : Phrase.Code(finding.Path), place }.Where(part => !part.IsEmpty));
    }
}
