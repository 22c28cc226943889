namespace MlOps;

/// <summary>A property that a deployment changes, or that differs between two templates.</summary>
public sealed class MlPropertyChange
{
    internal MlPropertyChange()
    {
    }

    /// <summary>The property's path as a JSON pointer without its first slash, for example <c>Tags/0/Value</c>. Between two templates a tag is told by its key, <c>Tags/owner</c>.</summary>
    public string Path { get; internal init; } = "";

    /// <summary>The value before; null where the property is new.</summary>
    public string? Before { get; internal init; }

    /// <summary>The value after; null where the property goes.</summary>
    public string? After { get; internal init; }

    /// <summary>
    /// CloudFormation's word: <c>Never</c>, <c>Conditionally</c> or <c>Always</c>. Between two templates also <c>Unknown</c>; empty for what is no resource's.
    /// </summary>
    public string RequiresRecreation { get; internal init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Before ?? "-"} => {After ?? "-"}";
}
