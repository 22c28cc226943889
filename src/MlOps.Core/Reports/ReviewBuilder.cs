using System.Globalization;
using MlOps.Deployments;
using MlOps.Reports.Access;
using MlOps.Reports.Content;
using MlOps.Reports.Costs;
using MlOps.Reports.Sections;

namespace MlOps.Reports;

/// <summary>Makes what is to be reviewed of the facts.</summary>
internal static class ReviewBuilder
{
    /// <summary>Makes a review.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="estimate">What the product costs.</param>
    public static Review Build(ReviewFacts facts, CostEstimate estimate) => new()
    {
        Title = facts.Product.Name,
        Lead = Lead(facts.Product),
        KeyFigures = [.. Figures(facts, estimate)],
        Sections =
        [
            Resources.Of(facts),
            Sections.Access.Of(facts),
            Operator.Of(facts),
            Network.Of(facts),
            Encryption.Of(facts),
            Tags.Of(facts),
            Names.Of(facts),
            Findings.Of(facts),
            Changes.Of(facts),
            Drift.Of(facts),
            Separation.Of(facts),
            Cost.Of(facts, estimate),
            Commands.Of(facts),
        ],
        Basis = Basis(facts),
    };

    private static Phrase Lead(MlProduct product) => Phrase.Join(" ",
    [
        Phrase.Of($"ML product of {product.CompanyName:value}, {product.Tier:strong} tier, for {product.UseCase:value} in {product.Environment:strong}:"),
        Phrase.Of($"account {product.AccountId}, region {product.Region}, source from {product.SourceControl:text}."),
    ]);

    private static IEnumerable<KeyFigure> Figures(ReviewFacts facts, CostEstimate estimate)
    {
        var roles = RoleAccess.Of(facts).Count();
        yield return new KeyFigure("Resources", Number(facts.Template.Resources.Length), "in one stack", Resources.Id);
        yield return new KeyFigure("Roles", Number(roles), "none may approve a model", Sections.Access.Id);
        yield return FindingFigure(facts);
        yield return ChangeFigure(facts.Options.Changes);
        yield return DriftFigure(facts.Options.Drift);
        yield return new KeyFigure("Not separated", Number(Separation.Count(facts)), "to be decided on", Separation.Id, Tone.Warning);
        yield return new KeyFigure("Monthly cost", estimate.Total is { } total ? CostEstimate.Write(total) : "unknown", "without training and endpoint", Cost.Id);
    }

    private static KeyFigure FindingFigure(ReviewFacts facts)
    {
        var warnings = Findings.Count(facts, MlSeverity.Warning);
        var rest = facts.Product.Findings.Count - warnings;
        return new KeyFigure("Findings", Number(facts.Product.Findings.Count), NoteOf(warnings, rest), Findings.Id, Findings.ToneOf(facts));
    }

    private static string NoteOf(int warnings, int rest) => (warnings, rest) switch
    {
        (0, 0) => "nothing found",
        (0, _) => "to know",
        (_, 0) => warnings == 1 ? "a warning" : "warnings",
        _ => $"{warnings} to look at, {rest} to know",
    };

    private static KeyFigure ChangeFigure(IReadOnlyList<MlChange>? changes) => changes is null
        ? new KeyFigure("Changes", "–", "not compared", Changes.Id)
        : new KeyFigure("Changes", Number(changes.Count), "against what is deployed", Changes.Id, ToneOf(changes));

    private static Tone ToneOf(IReadOnlyList<MlChange> changes) => changes switch
    {
        { Count: 0 } => Tone.Good,
        _ when changes.Any(change => change.Replacement is "True" or "Conditional" || change.Action == "Remove") => Tone.Warning,
        _ => Tone.Neutral,
    };

    private static KeyFigure DriftFigure(MlDriftReport? report) => report is null
        ? new KeyFigure("Drift", "–", "not checked", Drift.Id)
        : new KeyFigure(
            "Drift",
            Number(report.DriftedCount + report.DeletedCount),
            $"{report.CheckedCount} of {report.Resources.Count} compared",
            Drift.Id,
            report.Drifted ? Tone.Warning : DriftVerdict.IsClean(report) ? Tone.Good : Tone.Neutral);

    private static Phrase Basis(ReviewFacts facts) => Phrase.Join(" ",
    [
        Phrase.Of($"Made by MlOps from the product's config{SourceOf(facts.Options):text}. The same config gives the same report."),
        "It shows what the template grants; what others attach in the account it does not see.",
    ]);

    private static string SourceOf(ReviewOptions options) => options switch
    {
        { Changes: null, Drift: null } => " alone, without a call of AWS",
        { Sandbox: true } => " and from what the embedded sandbox answered, not AWS",
        _ => " and from what was read of AWS",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
