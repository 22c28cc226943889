using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Stacks.Changes;

/// <summary>Why and how one property or attribute of a resource changes; the words are those of <c>ResourceChangeDetail</c> in CloudFormation's API.</summary>
public sealed record ChangeDetail
{
    /// <summary><c>Properties</c>, <c>Tags</c>, <c>Metadata</c>, <c>DeletionPolicy</c>, <c>UpdateReplacePolicy</c>, <c>CreationPolicy</c> or <c>UpdatePolicy</c>.</summary>
    public required string Attribute { get; init; }

    /// <summary>The top-level property; null unless the attribute is <c>Properties</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Where the value stands, for example <c>/Properties/Tags/0/Value</c>; null where values are not told.</summary>
    public string? Path { get; init; }

    /// <summary>The value before; null where there was none, or values are not told.</summary>
    public TemplateValue? Before { get; init; }

    /// <summary>The value after, <see cref="TemplateUnknown"/> where only the deployment tells; null where there is none, or values are not told.</summary>
    public TemplateValue? After { get; init; }

    /// <summary>
    /// <c>DirectModification</c>, <c>ParameterReference</c>, <c>ResourceReference</c> or <c>ResourceAttribute</c>; <c>NoModification</c> where the new
    /// template says what is there already.
    /// </summary>
    public required string ChangeSource { get; init; }

    /// <summary><c>Static</c> where the change is certain, <c>Dynamic</c> where only the deployment tells.</summary>
    public required string Evaluation { get; init; }

    /// <summary>The parameter, resource or attribute that causes the change; null for a direct modification.</summary>
    public string? CausingEntity { get; init; }

    /// <summary>Whether the change replaces the resource.</summary>
    public required Recreation RequiresRecreation { get; init; }

    /// <summary><c>Add</c>, <c>Remove</c>, <c>Modify</c> or <c>SyncWithActual</c>; null where values are not told.</summary>
    public string? AttributeChangeType => this switch
    {
        { Path: null } => null,
        { ChangeSource: "NoModification" } => "SyncWithActual",
        { Before: null } => "Add",
        { After: null } => "Remove",
        _ => "Modify",
    };

    /// <summary>The detail as it is told without values.</summary>
    internal ChangeDetail WithoutValues() => this with { Path = null, Before = null, After = null };
}
