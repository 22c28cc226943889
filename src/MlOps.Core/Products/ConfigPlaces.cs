using System.Collections.ObjectModel;
using MlOps.Documents;

namespace MlOps.Products;

/// <summary>Where the values of a config stand, kept with the product for checks that come after the reading.</summary>
internal static class ConfigPlaces
{
    /// <summary>The places of all values below a node, by the keys that lead to them.</summary>
    /// <param name="root">The document.</param>
    public static IReadOnlyDictionary<string, MlConfigPlace> Of(DocumentNode root)
    {
        var places = new Dictionary<string, MlConfigPlace>(StringComparer.Ordinal);
        Add(root, places);
        return new ReadOnlyDictionary<string, MlConfigPlace>(places);
    }

    /// <summary>A finding about a key of a product's config, at its value; where the config leaves it out, at the section that would have it.</summary>
    /// <param name="product">The product.</param>
    /// <param name="key">The key.</param>
    /// <param name="severity">One of <see cref="MlSeverity"/>.</param>
    /// <param name="id">The finding's id.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="suggestion">What to do about it.</param>
    /// <param name="item">Which item of a list it is about, from 0; null for the whole value.</param>
    public static MlFinding Report(this MlProduct product, ConfigKey key, string severity, string id, string message, string suggestion, int? item = null)
    {
        var own = (item is { } index ? Find(product, $"{key.Path}[{index}]") : null) ?? Find(product, key.Path);
        var place = own ?? Find(product, key.Section);
        return new MlFinding
        {
            Id = id,
            Severity = severity,
            Message = message,
            Path = own?.Path ?? key.Path,
            File = place?.File ?? product.Path,
            Line = place?.Line ?? 1,
            Column = place?.Column ?? 1,
            Suggestion = suggestion,
        };
    }

    // Some keys are allowed in the document itself and under the product's section.
    private static MlConfigPlace? Find(MlProduct product, string path) =>
        product.Places.GetValueOrDefault(path)
        ?? product.Places.GetValueOrDefault($"{ConfigKeys.Product.Name}.{path}")
        ?? product.Places.GetValueOrDefault(path.StartsWith(ConfigKeys.Product.Name + ".", StringComparison.Ordinal) ? path[(ConfigKeys.Product.Name.Length + 1)..] : path);

    private static void Add(DocumentNode node, Dictionary<string, MlConfigPlace> places)
    {
        var path = node.Path.ToString();
        places.TryAdd(path, new MlConfigPlace(path, node.Location.File, node.Location.Line, node.Location.Column));
        foreach (var child in node switch
        {
            MappingNode mapping => mapping.Entries.Select(entry => entry.Value),
            SequenceNode sequence => sequence.Items,
            _ => Enumerable.Empty<DocumentNode>(),
        })
        {
            Add(child, places);
        }
    }
}
