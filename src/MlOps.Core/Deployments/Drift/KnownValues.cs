using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>Reads values of a template that are worked out as far as they are known.</summary>
internal static class KnownValues
{
    /// <summary>The text of a value; null where it is none or is not known.</summary>
    /// <param name="value">The value.</param>
    public static string? KnownText(this TemplateValue? value) => value is TemplateScalar ? value.ToString() : null;

    /// <summary>Whether all of a value is known.</summary>
    /// <param name="value">The value.</param>
    public static bool IsKnown(this TemplateValue value) => value switch
    {
        TemplateList list => list.All(IsKnown),
        TemplateMap map => map.Values.All(IsKnown),
        _ => value is not (TemplateIntrinsic or TemplateUnknown),
    };

    /// <summary>The items of a list; none where it is absent, and one that is not known where the list is not.</summary>
    /// <param name="value">The list.</param>
    public static IEnumerable<TemplateValue?> KnownItems(this TemplateValue? value) => value switch
    {
        null => [],
        TemplateList list => list,
        _ => [null],
    };
}
