using System.Collections;
using System.Collections.Immutable;

namespace MlOps.CloudFormation.Templates;

/// <summary>A list of values.</summary>
/// <param name="items">The values.</param>
public sealed class TemplateList(ImmutableArray<TemplateValue> items) : TemplateValue, IReadOnlyList<TemplateValue>
{
    private readonly ImmutableArray<TemplateValue> _items = items;

    /// <summary>Makes a list.</summary>
    /// <param name="items">The values.</param>
    public TemplateList(params IEnumerable<TemplateValue> items)
        : this([.. items])
    {
    }

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public TemplateValue this[int index] => _items[index];

    /// <inheritdoc/>
    public IEnumerator<TemplateValue> GetEnumerator() => ((IEnumerable<TemplateValue>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(TemplateValue? other) => other is TemplateList list && this.SequenceEqual(list);

    /// <inheritdoc/>
    public override int GetHashCode() => Count;
}
