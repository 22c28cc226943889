using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;
using MlOps.Documents;

namespace MlOps.CloudFormation.Linting;

/// <summary>
/// Leaves out findings that the template's author does not want: by a comment on the line or the line above, in YAML, or by
/// <c>Metadata: { MlOps: { Ignore: [Id] } }</c> of a resource. What hides nothing is a finding itself.
/// </summary>
internal static class IgnoredFindings
{
    /// <summary>The findings that nothing hides, and those about what hides nothing.</summary>
    public static IEnumerable<MlFinding> Without(IEnumerable<MlFinding> findings, TemplateDocument document, DocumentPlaces places)
    {
        ImmutableArray<IgnoreRule> rules = [.. FromComments(document), .. document.Template.Resources.SelectMany(resource => FromMetadata(resource, places))];
        if (rules.IsEmpty)
        {
            return findings;
        }

        var all = findings.ToList();
        return all.Where(finding => !rules.Any(rule => rule.Hides(finding)))
            .Concat(rules.Where(rule => !all.Any(rule.Hides)).Select(Unused));
    }

    private static IEnumerable<IgnoreRule> FromComments(TemplateDocument document) => document.Format == DocumentFormat.Yaml && document.Text is { } text
        ? IgnoreComment.In(text).SelectMany(comment => comment.Ids.Select(id => new IgnoreRule(
            id,
            finding => finding.Line == (comment.StandsAlone ? comment.Line + 1 : comment.Line),
            new SourceLocation(document.File, comment.Line, comment.Column),
            "")))
        : [];

    private static IEnumerable<IgnoreRule> FromMetadata(TemplateResource resource, DocumentPlaces places)
    {
        if ((resource.Metadata.GetValueOrDefault("MlOps") as TemplateMap)?.GetValueOrDefault("Ignore") is not TemplateList ids)
        {
            return [];
        }

        var path = "Resources." + resource.LogicalId;
        return ids.Select((id, index) =>
        {
            ImmutableArray<string> steps = ["Resources", resource.LogicalId, "Metadata", "MlOps", "Ignore", PlacedCall.Index(index)];
            return new IgnoreRule(
                id.ToString() ?? "",
                finding => finding.Path == path || finding.Path.StartsWith(path + ".", StringComparison.Ordinal),
                places.Find(steps),
                DocumentPlaces.PathOf(steps));
        });
    }

    private static MlFinding Unused(IgnoreRule rule) => Finding.Make(
        MlSeverity.Warning, "UnusedIgnore", rule.Place, rule.Path, $"There is no finding '{rule.Id}' to ignore here.", "Remove it, or correct the id.");
}
