using System.Collections.Immutable;
using System.Globalization;

namespace MlOps.CloudFormation.Templates;

/// <summary>A call of an intrinsic with the way to it.</summary>
/// <param name="Call">The call.</param>
/// <param name="Steps">The way to its argument: the function's long name comes last.</param>
internal sealed record PlacedCall(TemplateIntrinsic Call, ImmutableArray<string> Steps)
{
    /// <summary>All calls in a value, outer ones first.</summary>
    /// <param name="value">The value.</param>
    /// <param name="steps">The way to it.</param>
    public static IEnumerable<PlacedCall> In(TemplateValue? value, ImmutableArray<string> steps) => value switch
    {
        TemplateIntrinsic call => [new PlacedCall(call, steps.Add(call.Name)), .. In(call.Argument, steps.Add(call.Name))],
        TemplateList list => list.SelectMany((item, index) => In(item, steps.Add(Index(index)))),
        TemplateMap map => map.SelectMany(entry => In(entry.Value, steps.Add(entry.Key))),
        _ => [],
    };

    /// <summary>A list item's number as a step.</summary>
    public static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);
}
