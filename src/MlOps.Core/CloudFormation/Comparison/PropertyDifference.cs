using System.Globalization;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Comparison;

/// <summary>A value of a resource's properties that differs.</summary>
/// <param name="Steps">Keys and indexes that lead to it.</param>
/// <param name="Before">The value before; null where there was none.</param>
/// <param name="After">The value after; null where there is none.</param>
public sealed record PropertyDifference(IReadOnlyList<string> Steps, TemplateValue? Before, TemplateValue? After)
{
    /// <summary>Where it lies, for example <c>Tags/0/Value</c>.</summary>
    public string Path => string.Join('/', Steps);

    /// <summary>The difference with its values as they are shown.</summary>
    /// <param name="before">The properties before, as they are shown.</param>
    /// <param name="after">The properties after, as they are shown.</param>
    internal PropertyDifference In(TemplateMap before, TemplateMap after) => this with
    {
        Before = Before is null ? null : Shown(before),
        After = After is null ? null : Shown(after),
    };

    // What is hidden is hidden with all that lies in it.
    private TemplateValue? Shown(TemplateValue? value) => Steps.Aggregate(value, (current, step) => current switch
    {
        TemplateMap map => map.GetValueOrDefault(step),
        TemplateList list => list.ElementAtOrDefault(int.Parse(step, CultureInfo.InvariantCulture)),
        _ => current,
    });
}
