namespace MlOps.Documents;

/// <summary>A value of a YAML or JSON document, with the place that it was read at.</summary>
public abstract class DocumentNode
{
    private protected DocumentNode(SourceLocation location, DocumentPath path, string? tag)
    {
        Location = location;
        Path = path;
        Tag = tag;
    }

    /// <summary>Where the value begins.</summary>
    public SourceLocation Location { get; }

    /// <summary>The keys that lead to it.</summary>
    public DocumentPath Path { get; }

    /// <summary>
    /// The YAML tag that was written before the value, for example <c>!Ref</c> or <c>tag:yaml.org,2002:str</c>; null where there was none.
    /// </summary>
    public string? Tag { get; }

    /// <summary>What the value is, as a message calls it: <c>a mapping</c>, <c>a number</c>.</summary>
    public abstract string Describe();
}
