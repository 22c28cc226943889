namespace MlOps.Documents;

/// <summary>A single value of a document.</summary>
public sealed class ScalarNode : DocumentNode
{
    internal ScalarNode(string text, ScalarStyle style, SourceLocation location, DocumentPath path, string? tag = null)
        : base(location, path, tag)
    {
        Text = text;
        Style = style;
        (Kind, Value) = style == ScalarStyle.Plain && tag is null ? YamlScalar.Resolve(text) : (ScalarKind.Text, text);
    }

    /// <summary>The text as it was written, without quotes and escapes.</summary>
    public string Text { get; }

    /// <summary>How it was written.</summary>
    public ScalarStyle Style { get; }

    /// <summary>Its type by the rules of YAML 1.1. Quoted, block and tagged scalars are strings.</summary>
    public ScalarKind Kind { get; }

    /// <summary>
    /// Its value: a <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/> or null. A whole number outside of
    /// 64 bits is left as the text that was written.
    /// </summary>
    public object? Value { get; }

    /// <inheritdoc/>
    public override string Describe() => Kind switch
    {
        ScalarKind.Boolean => "a Boolean",
        ScalarKind.WholeNumber or ScalarKind.Fraction => "a number",
        ScalarKind.Null => "nothing",
        _ => "a string",
    };

    /// <inheritdoc/>
    public override string ToString() => Text;
}
