using MlOps.CloudFormation.Templates;
using MlOps.Reports.Content;
using MlOps.Reports.Diagrams;

namespace MlOps.Reports.Sections;

/// <summary>What will exist: two drawings, and every resource of the stack.</summary>
internal static class Resources
{
    /// <summary>The section's id.</summary>
    public const string Id = "resources";

    /// <summary>What links to a resource's row lead to.</summary>
    public static string RowId(string logicalId) => $"resource-{logicalId}";

    /// <summary>The section.</summary>
    public static Section Of(ReviewFacts facts) => new(Id, "What will exist", Lead(facts),
    [
        .. TooLarge(facts),
        new Heading("data-flow", "Where data flows"),
        DataFlowDiagram.Of(facts),
        new Heading("dependencies", "How the resources depend on each other"),
        new Paragraph("Arrows lead from what is made first to what needs it. An arrow that others imply is left out; parameters that publish a resource hang on it."),
        DependencyDiagram.Of(facts),
        new Heading("resource-list", "Every resource"),
        new Table(
            "The resources of the stack, by what they are for",
            [new Column("Resource"), new Column("For", IsProse: true), new Column("Type"), new Column("Name"), new Column("When the stack goes")],
            [.. facts.Template.Resources.OrderBy(ResourceGroups.Of).Select(resource => RowOf(facts, resource))]),
        new Heading("at-run-time", "What pipelines make when they run"),
        new BulletList(
        [
            Phrase.Of($"SageMaker jobs, models and pipelines named {facts.JobPrefix + "…"}, and what steps of SageMaker pipelines are named, {"pipelines-…"}."),
            Phrase.Of($"The endpoint {facts.EndpointName}, and its configs {facts.JobPrefix + "…"}."),
            Phrase.Of($"Log streams of builds, and of jobs and the endpoint in {"/aws/sagemaker/…"}."),
        ]),
    ]);

    private static Phrase Lead(ReviewFacts facts) => Phrase.Of(
        $"{facts.Template.Resources.Length} resources in one CloudFormation stack, {facts.Product.StackName}, whose template has {facts.Written.SizeInBytes} bytes of {facts.Written.Format:text}.");

    private static Block[] TooLarge(ReviewFacts facts) => !facts.NeedsTemplateBucket
        ? []
        : [new Notice(Tone.Warning, Phrase.Of($"CloudFormation takes {Template.MostBytes} bytes of a template in a request: this one goes by way of a bucket of the account, {"-TemplateBucket"}."))];

    private static Row RowOf(ReviewFacts facts, TemplateResource resource) => new(
        [
            Phrase.Code(resource.LogicalId),
            facts.Purposes[resource.LogicalId],
            DependencyDiagram.ShortType(resource.Type),
            facts.NameOf(resource.LogicalId) is { } name ? Phrase.Code(name) : "named by AWS",
            ReviewFacts.IsKept(resource) ? "kept" : "deleted",
        ],
        RowId(resource.LogicalId));
}
