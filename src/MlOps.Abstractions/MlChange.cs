using System.Collections.Immutable;

namespace MlOps;

/// <summary>A resource that a deployment changes, or what differs between two templates.</summary>
public sealed class MlChange
{
    internal MlChange()
    {
    }

    /// <summary>The stack; empty where two files are compared.</summary>
    public string StackName { get; internal init; } = "";

    /// <summary>What was compared with: a product, a file or a stack; null for a change of a deployment.</summary>
    public string? Reference { get; internal init; }

    /// <summary>What was compared; null for a change of a deployment.</summary>
    public string? Difference { get; internal init; }

    /// <summary>
    /// The section of the template, for example <c>Outputs</c>, or <c>Tags</c> for a tag of the stack. <c>Resources</c> for every change of a deployment.
    /// </summary>
    public string Section { get; internal init; } = "Resources";

    /// <summary>The resource's logical id; in other sections that of the entry, or the tag's key.</summary>
    public string LogicalId { get; internal init; } = "";

    /// <summary>Its CloudFormation type; empty for what is no resource.</summary>
    public string Type { get; internal init; } = "";

    /// <summary>Its physical id; null where it does not exist yet.</summary>
    public string? PhysicalId { get; internal init; }

    /// <summary>CloudFormation's word: <c>Add</c>, <c>Modify</c>, <c>Remove</c>, <c>Import</c>, <c>Dynamic</c> or <c>SyncWithActual</c>.</summary>
    public string Action { get; internal init; } = "";

    /// <summary>
    /// CloudFormation's word: <c>True</c>, <c>False</c> or <c>Conditional</c>; null unless the action is <c>Modify</c>. Between two templates also
    /// <c>Unknown</c>: MlOps does not know of the type's properties which of them replace the resource. Null for what is no resource.
    /// </summary>
    public string? Replacement { get; internal init; }

    /// <summary>The properties that change, in path order. Of a resource that is added or removed there are none.</summary>
    public IReadOnlyList<MlPropertyChange> Properties { get; internal init => field = ImmutableArray.CreateRange(value); } = [];

    /// <summary>Whether the embedded sandbox answered, not AWS.</summary>
    public bool Sandbox { get; private set; }

    /// <summary>The same change, marked with who answered.</summary>
    internal MlChange AnsweredBy(bool sandbox)
    {
        var change = (MlChange)MemberwiseClone();
        change.Sandbox = sandbox;
        return change;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Action} {LogicalId}";
}
