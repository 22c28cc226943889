using MlOps.Products;
using MlOps.Reports.Content;

namespace MlOps.Reports.Sections;

/// <summary>The physical names, each with how much of its service's limit it takes.</summary>
internal static class Names
{
    /// <summary>The section's id.</summary>
    public const string Id = "names";

    /// <summary>The section.</summary>
    public static Section Of(ReviewFacts facts) => new(Id, "Names and their budgets", Lead(facts),
    [
        new Table(
            "Each name with its length, its service's limit and what is left",
            [new Column("Of"), new Column("Name"), new Column("Length", IsNumber: true), new Column("Limit", IsNumber: true), new Column("Left", IsNumber: true), new Column("Limit by")],
            [.. facts.Names.Select(RowOf)]),
    ]);

    private static Phrase Lead(ReviewFacts facts) => facts.Names.Count(name => name.IsShortened) switch
    {
        0 => "Every name fits its service's limit as the conventions give it.",
        1 => "One name was too long for its service: it keeps its beginning and its end, with ten letters between that stand for the whole.",
        var count => Phrase.Of($"{count} names were too long for their service: they keep their beginning and end, with ten letters between that stand for the whole."),
    };

    private static Row RowOf(PhysicalName name) => new(
    [
        name.LogicalId.Length == 0 ? "the stack" : Phrase.Code(name.LogicalId),
        name.IsShortened ? Phrase.Of($"{name.Name}, shortened from {name.Wanted}") : Phrase.Code(name.Name),
        Phrase.Of($"{name.Name.Length}"),
        Phrase.Of($"{name.Limit.MaxLength}"),
        Phrase.Of($"{name.Limit.MaxLength - name.Name.Length}"),
        name.Limit.Source,
    ]);
}
