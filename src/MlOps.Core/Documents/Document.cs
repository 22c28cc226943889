using System.Collections.Immutable;

namespace MlOps.Documents;

/// <summary>A document as it was read.</summary>
public sealed class Document
{
    internal Document(string? file, DocumentFormat format, DocumentNode? root, ImmutableArray<MlFinding> findings)
    {
        File = file;
        Format = format;
        Root = root;
        Findings = findings;
    }

    /// <summary>The file; null where the text came from elsewhere.</summary>
    public string? File { get; }

    /// <summary>The text that was read; null where it was refused before, or there was none.</summary>
    public string? Text { get; private init; }

    /// <summary>The format that it was read as.</summary>
    public DocumentFormat Format { get; }

    /// <summary>The value of the document; null where it is empty or could not be read.</summary>
    public DocumentNode? Root { get; }

    /// <summary>
    /// What is wrong with it, in document order: <c>NotText</c>, <c>TooLarge</c>, <c>TooDeep</c>, <c>TooManyValues</c>, <c>Syntax</c>,
    /// <c>DuplicateKey</c>, <c>InvalidKey</c>, <c>YamlAlias</c>, <c>YamlMerge</c>, <c>YamlTag</c>, <c>MultipleDocuments</c>, <c>NoProgress</c>. All are errors.
    /// </summary>
    public ImmutableArray<MlFinding> Findings { get; }

    /// <summary>Why it is no JSON, where it begins as one and was read as YAML; otherwise null.</summary>
    internal MlFinding? JsonFault { get; private init; }

    /// <summary>The same document, with its text.</summary>
    internal Document WithText(string text) => new(File, Format, Root, Findings) { Text = text, JsonFault = JsonFault };

    /// <summary>The same document, with what makes it no JSON.</summary>
    internal Document WithJsonFault(MlFinding fault) => new(File, Format, Root, Findings) { Text = Text, JsonFault = fault };
}
