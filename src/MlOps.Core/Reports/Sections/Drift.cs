using MlOps.Deployments;
using MlOps.Reports.Content;

namespace MlOps.Reports.Sections;

/// <summary>What differs between the deployed template and the account.</summary>
internal static class Drift
{
    /// <summary>The section's id.</summary>
    public const string Id = "drift";

    /// <summary>The section.</summary>
    public static Section Of(ReviewFacts facts) => facts.Options.Drift is { } report ? Checked(report) : new Section(
        Id,
        "Drift",
        "Whether the account still says what the deployed template says was not looked at for this report.",
        [
            new Notice(Tone.Neutral, "Not checked for drift."),
            new Paragraph("Either makes this report anew, with what differs:"),
            new CommandBlock("PowerShell", "powershell", [$"$product = {Commands.GetProduct(facts)}", "$product | New-MlReviewReport -Drift ($product | Test-MlDrift) -OutFile ./reports"]),
            new CommandBlock("Any shell", "sh", [Commands.Action(facts, "create-review-report", " --check-drift")]),
        ]);

    private static Section Checked(MlDriftReport report) => new(
        Id,
        "Drift",
        Phrase.Of($"Checked{(report.Sandbox ? " in the embedded sandbox, not in AWS," : ""):text}{Changes.On(report.CheckedAt):text}: {report.Status}. {report.CheckedCount} resources compared, {report.UncheckedCount} not."),
        [
            report.Drifted
                ? new Notice(Tone.Warning, Phrase.Of($"{report.DriftedCount} resources differ, {report.DeletedCount} are gone."))
                : new Notice(report.UncheckedCount == 0 && DriftVerdict.IsClean(report) ? Tone.Good : Tone.Neutral, "Nothing differs in what was compared."),
            .. report.Findings.Select(finding => new Notice(finding.Severity == MlSeverity.Warning ? Tone.Warning : Tone.Neutral, Phrase.Of($"{finding.Message:value}"))),
            new Table(
                "What drift detection says of each resource",
                [new Column("Resource"), new Column("Status"), new Column("Differences", IsProse: true), new Column("Not compared")],
                [.. report.Resources.OrderBy(Gravity).Select(RowOf)]),
        ]);

    private static int Gravity(MlResourceDrift resource) => resource.Status switch
    {
        MlResourceDrift.Deleted => 0,
        MlResourceDrift.Modified => 1,
        MlResourceDrift.Unchecked => 2,
        _ => 3,
    };

    private static Row RowOf(MlResourceDrift resource) => new(
    [
        Phrase.Code(resource.LogicalId),
        resource.Status,
        Differences(resource),
        resource.NotCompared.Count == 0 ? "" : Phrase.List(resource.NotCompared.Select(Phrase.Code)),
    ]);

    private static Phrase Differences(MlResourceDrift resource) => resource switch
    {
        { Differences.Count: > 0 } => Phrase.Join("; ", resource.Differences.Select(Difference)),
        { Reason: { } reason, Status: MlResourceDrift.InSync } => Phrase.Of($"none. {reason:value}"),
        { Reason: { } reason } => Phrase.Value(reason),
        _ => "none",
    };

    private static Phrase Difference(MlPropertyDifference difference) =>
        Phrase.Of($"{difference.PropertyPath}: {Shown(difference.Expected)} → {Shown(difference.Actual)}");

    private static Phrase Shown(string? value) => value is null ? "nothing" : Phrase.Value(value);
}
