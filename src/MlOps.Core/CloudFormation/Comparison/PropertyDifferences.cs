using System.Globalization;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Comparison;

/// <summary>Compares evaluated properties, value by value.</summary>
public static class PropertyDifferences
{
    /// <summary>The smallest values that differ, keys of the new value first.</summary>
    /// <param name="before">The value before.</param>
    /// <param name="after">The value after.</param>
    /// <param name="moves">Whether a value that is unknown will differ: it refers to a resource that is replaced.</param>
    public static IEnumerable<PropertyDifference> Between(TemplateValue before, TemplateValue after, Func<TemplateUnknown, bool> moves) => Between([], before, after, moves);

    /// <summary>The smallest of known values that differ, keys of the new value first.</summary>
    /// <param name="before">The value before.</param>
    /// <param name="after">The value after.</param>
    public static IEnumerable<PropertyDifference> Between(TemplateValue before, TemplateValue after) => Between(before, after, _ => false);

    private static IEnumerable<PropertyDifference> Between(string[] steps, TemplateValue? before, TemplateValue? after, Func<TemplateUnknown, bool> moves) => (before, after) switch
    {
        (TemplateMap old, TemplateMap now) => now.Keys.Concat(old.Keys.Where(key => !now.ContainsKey(key)))
            .SelectMany(key => Between([.. steps, key], old.GetValueOrDefault(key), now.GetValueOrDefault(key), moves)),
        (TemplateList old, TemplateList now) => Enumerable.Range(0, Math.Max(old.Count, now.Count))
            .SelectMany(index => Between([.. steps, index.ToString(CultureInfo.InvariantCulture)], old.ElementAtOrDefault(index), now.ElementAtOrDefault(index), moves)),
        _ => Differ(before, after, moves) ? [new PropertyDifference(steps, before, after)] : [],
    };

    /// <summary>Scalars are compared as CloudFormation hands them on: <c>1</c> and <c>'1'</c> are the same.</summary>
    private static bool Differ(TemplateValue? before, TemplateValue? after, Func<TemplateUnknown, bool> moves) => (before, after) switch
    {
        (_, TemplateUnknown unknown) when moves(unknown) => true,
        (TemplateScalar old, TemplateScalar now) => old.ToString() != now.ToString(),
        _ => !Equals(before, after),
    };
}
