using System.Globalization;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Stacks.Changes;

/// <summary>Compares evaluated properties, value by value.</summary>
internal static class PropertyDifferences
{
    /// <summary>A value that differs.</summary>
    /// <param name="Steps">Keys and indexes that lead to it.</param>
    /// <param name="Before">The value before; null where there was none.</param>
    /// <param name="After">The value after; null where there is none.</param>
    public sealed record Difference(IReadOnlyList<string> Steps, TemplateValue? Before, TemplateValue? After);

    /// <summary>The smallest values that differ, keys of the new value first.</summary>
    /// <param name="before">The value before.</param>
    /// <param name="after">The value after.</param>
    /// <param name="moves">Whether a value that is unknown will differ: it refers to a resource that is replaced.</param>
    public static IEnumerable<Difference> Between(TemplateValue before, TemplateValue after, Func<TemplateUnknown, bool> moves) => Between([], before, after, moves);

    private static IEnumerable<Difference> Between(string[] steps, TemplateValue? before, TemplateValue? after, Func<TemplateUnknown, bool> moves) => (before, after) switch
    {
        (TemplateMap old, TemplateMap now) => now.Keys.Concat(old.Keys.Where(key => !now.ContainsKey(key)))
            .SelectMany(key => Between([.. steps, key], old.GetValueOrDefault(key), now.GetValueOrDefault(key), moves)),
        (TemplateList old, TemplateList now) => Enumerable.Range(0, Math.Max(old.Count, now.Count))
            .SelectMany(index => Between([.. steps, index.ToString(CultureInfo.InvariantCulture)], old.ElementAtOrDefault(index), now.ElementAtOrDefault(index), moves)),
        _ => Differ(before, after, moves) ? [new Difference(steps, before, after)] : [],
    };

    /// <summary>Scalars are compared as CloudFormation hands them on: <c>1</c> and <c>'1'</c> are the same.</summary>
    private static bool Differ(TemplateValue? before, TemplateValue? after, Func<TemplateUnknown, bool> moves) => (before, after) switch
    {
        (_, TemplateUnknown unknown) when moves(unknown) => true,
        (TemplateScalar old, TemplateScalar now) => old.ToString() != now.ToString(),
        _ => !Equals(before, after),
    };
}
