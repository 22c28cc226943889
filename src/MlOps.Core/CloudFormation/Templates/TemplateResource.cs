using System.Collections.Immutable;
using MlOps.Documents;

namespace MlOps.CloudFormation.Templates;

/// <summary>A resource of a template.</summary>
public sealed record TemplateResource
{
    /// <summary>Its logical id.</summary>
    public required string LogicalId { get; init; }

    /// <summary>Its type, for example <c>AWS::S3::Bucket</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Its properties.</summary>
    public TemplateMap Properties { get; init; } = TemplateMap.Empty;

    /// <summary>Resources that it waits for, besides those that it refers to.</summary>
    public ImmutableArray<string> DependsOn { get; init; } = [];

    /// <summary>The condition that it exists under; null where it always does.</summary>
    public string? Condition { get; init; }

    /// <summary>
    /// <c>Delete</c>, <c>Retain</c>, <c>RetainExceptOnCreate</c> or <c>Snapshot</c>, or an intrinsic that gives one of them; null where the default
    /// holds. See <see cref="ResourcePolicies"/>.
    /// </summary>
    public TemplateValue? DeletionPolicy { get; init; }

    /// <summary><c>Delete</c>, <c>Retain</c> or <c>Snapshot</c>, or an intrinsic like that of <see cref="DeletionPolicy"/>; null where the default holds.</summary>
    public TemplateValue? UpdateReplacePolicy { get; init; }

    /// <summary>The version of a custom resource (<c>AWS::CloudFormation::CustomResource</c> and <c>Custom::…</c>); null where there is none.</summary>
    public string? Version { get; init; }

    /// <summary>Its metadata.</summary>
    public TemplateMap Metadata { get; init; } = TemplateMap.Empty;

    /// <summary>Its creation policy; null where there is none.</summary>
    public TemplateValue? CreationPolicy { get; init; }

    /// <summary>Its update policy; null where there is none.</summary>
    public TemplateValue? UpdatePolicy { get; init; }

    /// <summary>Where it was read; null for a resource that was built.</summary>
    public SourceLocation? Location { get; init; }
}
