using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>An output of a template.</summary>
public sealed record TemplateOutput
{
    /// <summary>Its logical id.</summary>
    public required string LogicalId { get; init; }

    /// <summary>Its value.</summary>
    public required TemplateValue Value { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>The name that it is exported by; null where it is not.</summary>
    public TemplateValue? ExportName { get; init; }

    /// <summary>The condition that it exists under; null where it always does.</summary>
    public string? Condition { get; init; }

    /// <summary>Where it was read; null for an output that was built.</summary>
    public SourceLocation? Location { get; init; }
}
