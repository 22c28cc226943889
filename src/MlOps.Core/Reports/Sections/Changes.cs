using System.Globalization;
using MlOps.CloudFormation.Templates;
using MlOps.Reports.Content;
using MlOps.Reports.Diagrams;

namespace MlOps.Reports.Sections;

/// <summary>What a deployment would change of what is deployed.</summary>
internal static class Changes
{
    /// <summary>The section's id.</summary>
    public const string Id = "changes";

    /// <summary>The section.</summary>
    public static Section Of(ReviewFacts facts) => facts.Options.Changes switch
    {
        null => NotCompared(facts),
        { Count: 0 } => new Section(Id, "Changes", Compared(facts), [new Notice(Tone.Good, "Nothing would change.")]),
        var changes => new Section(Id, "Changes", Compared(facts), [.. Blocks(changes)]),
    };

    private static Section NotCompared(ReviewFacts facts) => new(
        Id,
        "Changes",
        "This report was made without a look at AWS.",
        [
            new Notice(Tone.Neutral, "Not compared with what is deployed."),
            new Paragraph("Either command makes this report anew, with what a deployment would change:"),
            new CommandBlock("PowerShell", "powershell", [$"{Commands.GetProduct(facts)} | New-MlReviewReport -Deployed -OutFile ./reports"]),
            new CommandBlock("Any shell", "sh", [Commands.Action(facts, "create-review-report", " --deployed")]),
        ]);

    private static Phrase Compared(ReviewFacts facts) => Phrase.Join(" ",
    [
        Phrase.Of($"Compared with the stack {facts.Product.StackName}{(facts.Options.Sandbox ? " of the embedded sandbox, not of AWS," : ""):text}{On(facts.Options.ComparedAt):text}."),
        Phrase.Of($"What was changed beside CloudFormation is {Phrase.Link("drift", $"#{Drift.Id}")}."),
    ]);

    /// <summary>When something was read, as it follows what was read.</summary>
    public static string On(DateTimeOffset? time) => time is { } moment ? $" on {moment.UtcDateTime.ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture)} UTC" : "";

    private static IEnumerable<Block> Blocks(IReadOnlyList<MlChange> changes)
    {
        var replaced = changes.Count(change => change.Replacement is "True" or "Conditional");
        var removed = changes.Count(change => change.Action == "Remove");
        if (replaced + removed > 0)
        {
            yield return new Notice(Tone.Warning, Phrase.Of($"{removed} removed, {replaced} replaced or perhaps replaced: look at these first."));
        }

        yield return new Table(
            "What a deployment would change",
            [new Column("Resource"), new Column("Action"), new Column("Replaced"), new Column("Type"), new Column("Properties", IsProse: true)],
            [.. changes.Select(RowOf)]);
    }

    private static Row RowOf(MlChange change) => new(
    [
        Phrase.Code(change.LogicalId),
        change.Action,
        change.Replacement switch { "True" => Phrase.Of($"{"yes":strong}"), "Conditional" => "perhaps", _ => "no" },
        DependencyDiagram.ShortType(change.Type),
        change.Properties.Count == 0 ? "" : Phrase.Join("; ", change.Properties.Select(Property)),
    ]);

    private static Phrase Property(MlPropertyChange change) => Phrase.Of($"{change.Path}: {Shown(change.Before)} → {Shown(change.After)}");

    private static Phrase Shown(string? value) => value is null ? "nothing" : value == TemplateUnknown.Placeholder ? "known after the deployment" : Phrase.Value(value);
}
