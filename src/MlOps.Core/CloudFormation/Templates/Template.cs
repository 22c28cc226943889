using System.Collections.Immutable;

namespace MlOps.CloudFormation.Templates;

/// <summary>A CloudFormation template. Sections keep the document's order.</summary>
public sealed record Template
{
    /// <summary>The most that CloudFormation takes of a template's text in a request, in UTF-8 bytes (API reference, <c>CreateChangeSet</c>, TemplateBody).</summary>
    public const int MostBytes = 51_200;

    /// <summary>What the template is for; at most 1,024 bytes.</summary>
    public string? Description { get; init; }

    /// <summary>The <c>Metadata</c> section.</summary>
    public TemplateMap Metadata { get; init; } = TemplateMap.Empty;

    /// <summary>The <c>Parameters</c> section.</summary>
    public ImmutableArray<TemplateParameter> Parameters { get; init; } = [];

    /// <summary>The <c>Mappings</c> section: name, first key, second key.</summary>
    public TemplateMap Mappings { get; init; } = TemplateMap.Empty;

    /// <summary>The <c>Conditions</c> section: an intrinsic by name.</summary>
    public TemplateMap Conditions { get; init; } = TemplateMap.Empty;

    /// <summary>The <c>Rules</c> section: a rule by name, of <c>RuleCondition</c> and <c>Assertions</c>.</summary>
    public TemplateMap Rules { get; init; } = TemplateMap.Empty;

    /// <summary>The <c>Transform</c> section; null where there is none.</summary>
    public TemplateValue? Transform { get; init; }

    /// <summary>The <c>Resources</c> section.</summary>
    public ImmutableArray<TemplateResource> Resources { get; init; } = [];

    /// <summary>What stands in the <c>Resources</c> section and becomes resources by a transform only.</summary>
    public ImmutableArray<TemplateFragment> ResourceFragments { get; init; } = [];

    /// <summary>The <c>Hooks</c> section, unread.</summary>
    public TemplateMap Hooks { get; init; } = TemplateMap.Empty;

    /// <summary>The <c>Outputs</c> section.</summary>
    public ImmutableArray<TemplateOutput> Outputs { get; init; } = [];

    /// <summary>What stands in the <c>Outputs</c> section and becomes outputs by a transform only.</summary>
    public ImmutableArray<TemplateFragment> OutputFragments { get; init; } = [];

    /// <summary>Sections that only a transform understands, unread: <c>Globals</c> of <c>AWS::Serverless-2016-10-31</c>, for example.</summary>
    public TemplateMap TransformSections { get; init; } = TemplateMap.Empty;
}
