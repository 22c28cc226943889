using System.Collections.Immutable;

namespace MlOps.Documents;

/// <summary>A list of a document.</summary>
public sealed class SequenceNode : DocumentNode
{
    internal SequenceNode(ImmutableArray<DocumentNode> items, SourceLocation location, DocumentPath path, string? tag = null)
        : base(location, path, tag)
    {
        Items = items;
    }

    /// <summary>The items.</summary>
    public ImmutableArray<DocumentNode> Items { get; }

    /// <inheritdoc/>
    public override string Describe() => "a list";
}
