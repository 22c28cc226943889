using System.Globalization;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments.Repair;

/// <summary>A tag to write or to take away.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">The value that the template says; null where the tag goes.</param>
internal sealed record TagChange(string Key, string? Value)
{
    private const string Tags = "/Tags/";

    /// <summary>Whether a difference is one of a single tag.</summary>
    /// <param name="difference">The difference.</param>
    public static bool Is(MlPropertyDifference difference) => difference.PropertyPath.StartsWith(Tags, StringComparison.Ordinal);

    /// <summary>What undoes the differences of tags.</summary>
    /// <param name="differences">The differences.</param>
    /// <param name="target">The resource.</param>
    public static IReadOnlyList<TagChange> Of(IEnumerable<MlPropertyDifference> differences, RepairTarget target) =>
    [
        .. differences.Where(Is).Select(difference => KeyOf(difference, target.Definition)).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(key => new TagChange(key, target.Tags.GetValueOrDefault(key))),
    ];

    // CloudFormation tells tags of a list by their place in the template, and shows one that came or went whole; those of a map go by their keys.
    private static string? KeyOf(MlPropertyDifference difference, TemplateResource definition)
    {
        var steps = difference.PropertyPath[Tags.Length..];
        var shown = difference.Actual ?? difference.Expected;
        if (shown?.StartsWith('{') == true)
        {
            return AddedName.In(shown);
        }

        return definition.Properties.GetValueOrDefault("Tags") is TemplateList list && int.TryParse(steps.Split('/')[0], CultureInfo.InvariantCulture, out var index)
            ? list.ElementAtOrDefault(index) is { } tag ? NamedItems.NameOf(tag, "Key") : null
            : WithoutValue(steps);
    }

    // A key may have slashes.
    private static string WithoutValue(string steps) => steps.EndsWith("/Value", StringComparison.Ordinal) ? steps[..^"/Value".Length] : steps;
}
