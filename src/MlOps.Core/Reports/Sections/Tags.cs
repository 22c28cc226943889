using MlOps.CloudFormation.Templates;
using MlOps.Reports.Content;

namespace MlOps.Reports.Sections;

/// <summary>The tags of the resources.</summary>
internal static class Tags
{
    /// <summary>The section's id.</summary>
    public const string Id = "tags";

    /// <summary>The section.</summary>
    public static Section Of(ReviewFacts facts) => new(Id, "Tags", Lead(facts),
    [
        new Table("The tags of every resource that has tags", [new Column("Tag"), new Column("Value")], [.. TagsOf(facts).Select(tag => new Row([Phrase.Value(tag.Key), Phrase.Value(tag.Value)]))]),
        .. Untagged(facts),
    ]);

    private static Phrase Lead(ReviewFacts facts) => facts.Written.TagsOnStack
        ? "The stack has them and hands them on to its resources, since the template would be too large with the tags of each."
        : "Each resource has them in the template.";

    private static IEnumerable<(string Key, string Value)> TagsOf(ReviewFacts facts) =>
        ((TemplateList)facts.Values.Of("ArtifactsBucket")["Tags"]).OfType<TemplateMap>().Select(tag => (tag["Key"].ToString()!, tag["Value"].ToString()!));

    private static IEnumerable<Block> Untagged(ReviewFacts facts) =>
        facts.Template.Resources.Where(resource => !resource.Properties.ContainsKey("Tags")).Select(resource => Phrase.Code(resource.LogicalId)).ToList() is { Count: > 0 } untagged
            ? [new Paragraph(Phrase.Of($"Without tags: {Phrase.List(untagged)}."))]
            : [];
}
