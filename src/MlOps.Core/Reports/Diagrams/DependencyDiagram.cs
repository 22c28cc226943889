using MlOps.CloudFormation.Templates;
using MlOps.Reports.Content;

namespace MlOps.Reports.Diagrams;

/// <summary>
/// How resources depend on each other: every resource of the template, and an arrow from what is made first to what needs it. An arrow that others imply is
/// left out of the drawing, and a parameter that only publishes a resource hangs on that; the words have every dependency.
/// </summary>
internal static class DependencyDiagram
{
    private const string ParameterType = "AWS::SSM::Parameter";

    /// <summary>Draws the dependencies of a product's resources.</summary>
    public static Figure Of(ReviewFacts facts)
    {
        var graph = facts.Graph;
        var tags = facts.OfType(ParameterType).Where(parameter => graph.DependenciesOf(parameter.LogicalId).Length == 1)
            .ToLookup(parameter => graph.DependenciesOf(parameter.LogicalId)[0], parameter => parameter.LogicalId, StringComparer.Ordinal);
        var hanging = tags.SelectMany(tag => tag).ToHashSet(StringComparer.Ordinal);
        var drawn = facts.Template.Resources.Where(resource => !hanging.Contains(resource.LogicalId)).ToList();
        var boxes = drawn.Select(resource => new Box(resource.LogicalId, resource.LogicalId, ShortType(resource.Type), ResourceGroups.Of(resource)) { Tags = [.. tags[resource.LogicalId]] });
        var arrows = drawn.SelectMany(resource => Direct(graph, resource.LogicalId).Select(dependency => (dependency, resource.LogicalId)));
        var drawing = LayeredLayout.Place(
            "dependencies",
            "How the resources depend on each other",
            $"{facts.Template.Resources.Length} resources in bands by what they are for. Arrows lead from what is made first to what needs it.",
            [.. boxes],
            [.. arrows]);
        return new Figure(drawing, new BulletList([.. facts.Template.Resources.Select(resource => InWords(graph, resource))]));
    }

    /// <summary>A type without its vendor: <c>S3 Bucket</c>.</summary>
    public static string ShortType(string type) => type["AWS::".Length..].Replace("::", " ", StringComparison.Ordinal);

    private static Phrase InWords(TemplateGraph graph, TemplateResource resource) => graph.DependenciesOf(resource.LogicalId) switch
    {
        [] => Phrase.Of($"{resource.LogicalId} needs no other resource."),
        var needed => Phrase.Of($"{resource.LogicalId} needs {Phrase.List(needed.Select(Phrase.Code))}."),
    };

    // What is needed by something else that is needed is implied.
    private static IEnumerable<string> Direct(TemplateGraph graph, string id)
    {
        var needed = graph.DependenciesOf(id);
        return needed.Where(one => !needed.Any(other => other != one && Reaches(graph, other, one)));
    }

    private static bool Reaches(TemplateGraph graph, string from, string to) =>
        graph.DependenciesOf(from).Any(next => next == to || Reaches(graph, next, to));
}
