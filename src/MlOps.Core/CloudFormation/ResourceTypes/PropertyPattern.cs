using System.IO.Enumeration;

namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>A property's path as a JSON pointer with wildcards, held against what a type has.</summary>
internal static class PropertyPattern
{
    /// <summary>
    /// The property that a pattern names and a type does not have; null where some property may be meant. An asterisk stands for any text, slashes too, so that
    /// what follows it says nothing; items of lists are called by number or by name; and what has free keys may have any.
    /// </summary>
    /// <param name="type">The type.</param>
    /// <param name="pattern">The pattern.</param>
    public static UnknownProperty? FindUnknown(ResourceTypeSchema type, string pattern)
    {
        IReadOnlyList<PropertyShape> shapes = [type.Shape];
        var path = "";
        foreach (var step in pattern.Split('/').Skip(1))
        {
            if (shapes.Any(IsFree))
            {
                return null;
            }

            var asterisk = step.IndexOf('*', StringComparison.Ordinal);
            var name = asterisk < 0 ? step : step[..(asterisk + 1)];
            var below = shapes.SelectMany(PartsOf).SelectMany(shape => Below(shape, name)).ToList();
            if (below.Count == 0)
            {
                var near = NearName.Find(step, [.. shapes.SelectMany(PartsOf).SelectMany(shape => shape.Properties.Keys).Distinct(StringComparer.Ordinal)]);
                return new UnknownProperty($"{path}/{step}", near is null ? null : $"{path}/{near}");
            }

            if (asterisk >= 0)
            {
                return null;
            }

            (shapes, path) = (below, $"{path}/{step}");
        }

        return null;
    }

    private static IEnumerable<PropertyShape> Below(PropertyShape shape, string name) =>
    [
        .. shape.Properties.Where(property => FileSystemName.MatchesSimpleExpression(name, property.Key, ignoreCase: false)).Select(property => property.Value),
        .. new[] { shape.Items, shape.Values }.OfType<PropertyShape>(),
    ];

    private static IEnumerable<PropertyShape> PartsOf(PropertyShape shape) => [shape, .. shape.OneOf.Concat(shape.AnyOf).Concat(shape.AllOf).SelectMany(PartsOf)];

    // A policy, say, of which the registry says only that it is an object.
    private static bool IsFree(PropertyShape shape)
    {
        var parts = PartsOf(shape).ToList();
        return parts.Exists(part => part.IsOpen)
            || ((shape.Types == ShapeTypes.Any || (shape.Types & (ShapeTypes.Map | ShapeTypes.List)) != 0)
                && parts.TrueForAll(part => part.Properties.Count == 0 && part.Items is null && part.Values is null));
    }
}
