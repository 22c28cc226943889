using System.Globalization;

namespace MlOps.Documents;

/// <summary>A place in a document by keys: <c>ml_product.vpc_integration.subnet_ids[0]</c>. Rendered only when somebody asks.</summary>
public sealed class DocumentPath
{
    private readonly DocumentPath? _parent;
    private readonly string _step;

    private DocumentPath(DocumentPath? parent, string step)
    {
        _parent = parent;
        _step = step;
    }

    /// <summary>The document itself; rendered as an empty string.</summary>
    public static DocumentPath Root { get; } = new(null, "");

    /// <summary>The path of a key of the mapping that this path leads to.</summary>
    public DocumentPath Key(string key) => new(this, this == Root ? key : "." + key);

    /// <summary>The path of an item, counted from 0, of the sequence that this path leads to.</summary>
    public DocumentPath Item(int index) => new(this, "[" + index.ToString(CultureInfo.InvariantCulture) + "]");

    /// <summary>Keys joined by dots, indexes in brackets.</summary>
    public override string ToString()
    {
        var steps = new Stack<string>();
        for (var path = this; path is not null; path = path._parent)
        {
            steps.Push(path._step);
        }

        return string.Concat(steps);
    }
}
