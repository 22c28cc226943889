namespace MlOps;

/// <summary>A resource that a deployment changes.</summary>
public sealed class MlChange
{
    internal MlChange()
    {
    }

    /// <summary>The stack.</summary>
    public string StackName { get; internal init; } = "";

    /// <summary>The resource's logical id.</summary>
    public string LogicalId { get; internal init; } = "";

    /// <summary>Its CloudFormation type.</summary>
    public string Type { get; internal init; } = "";

    /// <summary>Its physical id; null where it does not exist yet.</summary>
    public string? PhysicalId { get; internal init; }

    /// <summary>CloudFormation's word: <c>Add</c>, <c>Modify</c>, <c>Remove</c>, <c>Import</c>, <c>Dynamic</c> or <c>SyncWithActual</c>.</summary>
    public string Action { get; internal init; } = "";

    /// <summary>CloudFormation's word: <c>True</c>, <c>False</c> or <c>Conditional</c>; null unless the action is <c>Modify</c>.</summary>
    public string? Replacement { get; internal init; }

    /// <summary>The properties that change, in path order.</summary>
    public IReadOnlyList<MlPropertyChange> Properties { get; internal init; } = [];

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
