namespace MlOps;

/// <summary>A property that a deployment changes, or that differs between two templates.</summary>
public sealed class MlPropertyChange
{
    internal MlPropertyChange()
    {
    }

    /// <summary>What stands in a value that only the deployment tells: CloudFormation's own word for it.</summary>
    internal const string Unknown = "{{changeSet:KNOWN_AFTER_APPLY}}";

    private const int MostShown = 240;

    /// <summary>
    /// The property's path as a JSON pointer without its first slash, for example <c>Environment/Variables/0/Value</c>. A tag is told by its key,
    /// <c>Tags/owner</c>. In lists whose order means nothing, as of a policy's statements, the index is the one after the change, or before it where the item goes.
    /// </summary>
    public string Path { get; internal init; } = "";

    /// <summary>The value before; null where the property is new.</summary>
    public string? Before { get; internal init; }

    /// <summary>The value after; null where the property goes. What only the deployment tells is <c>{{changeSet:KNOWN_AFTER_APPLY}}</c>, as in CloudFormation.</summary>
    public string? After { get; internal init; }

    /// <summary>
    /// CloudFormation's word: <c>Never</c>, <c>Conditionally</c> or <c>Always</c>. Between two templates also <c>Unknown</c>; empty for what is no resource's.
    /// </summary>
    public string RequiresRecreation { get; internal init; } = "";

    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Shown(Before)} => {Shown(After)}";

    // A whole policy on a line hides what else changes; the values themselves are whole.
    private static string Shown(string? value) => value is null ? "-" : Shorten(value.Replace(Unknown, "(known after apply)", StringComparison.Ordinal));

    private static string Shorten(string text) => text.Length <= MostShown ? text : $"{text[..(MostShown - 1)]}…";
}
