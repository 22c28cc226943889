using System.Collections.Immutable;

namespace MlOps.CloudFormation.Templates;

/// <summary>A CloudFormation template. Sections keep the document's order.</summary>
public sealed record Template
{
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

    /// <summary>The <c>Rules</c> section, unread.</summary>
    public TemplateMap Rules { get; init; } = TemplateMap.Empty;

    /// <summary>The <c>Transform</c> section; null where there is none.</summary>
    public TemplateValue? Transform { get; init; }

    /// <summary>The <c>Resources</c> section.</summary>
    public ImmutableArray<TemplateResource> Resources { get; init; } = [];

    /// <summary>The <c>Hooks</c> section, unread.</summary>
    public TemplateMap Hooks { get; init; } = TemplateMap.Empty;

    /// <summary>The <c>Outputs</c> section.</summary>
    public ImmutableArray<TemplateOutput> Outputs { get; init; } = [];
}
