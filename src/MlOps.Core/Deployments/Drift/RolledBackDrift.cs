using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>
/// Judges by the template what CloudFormation judges by something else: where a drift-aware update is rolled back, it goes back to how the resources were before, drift
/// and all, and takes that for what is expected (user guide, "Using drift-aware change sets"). What drifted is in sync then, and what is as the template says has drifted.
/// </summary>
internal static class RolledBackDrift
{
    private const string Reason = "Compared with the template: CloudFormation expects what an update that was rolled back went back to.";

    /// <summary>A resource judged by the template where CloudFormation expects something else; as it was found where it does not, or does not show it.</summary>
    /// <param name="found">What was found of the resource.</param>
    /// <param name="drift">What CloudFormation says of it; null where it says nothing.</param>
    /// <param name="definition">What the template says of it, worked out as far as it is known; null where the template has no such resource.</param>
    public static MlResourceDrift ByTemplate(MlResourceDrift found, StackResourceDrift? drift, TemplateResource? definition)
    {
        if (found.Status is not (MlResourceDrift.InSync or MlResourceDrift.Modified)
            || definition is null
            || Read(drift?.ExpectedProperties) is not { } expected
            || Read(drift?.ActualProperties) is not { } actual)
        {
            return found;
        }

        // What is hidden, or only written, CloudFormation does not show among what it expects.
        var paths = Compare(definition, expected).Where(difference => difference.DifferenceType != "REMOVE").Select(difference => difference.PropertyPath).ToList();
        if (paths.Count == 0)
        {
            return found;
        }

        bool IsAbout(MlPropertyDifference difference) => paths.Exists(path =>
            difference.PropertyPath == path || difference.PropertyPath.StartsWith($"{path}/", StringComparison.Ordinal));
        var differences = found.Differences.Where(difference => !IsAbout(difference)).Concat(Compare(definition, actual).Where(IsAbout)).ToList();
        return found.As(differences.Count > 0 ? MlResourceDrift.Modified : MlResourceDrift.InSync, Reason, differences);
    }

    // Tags are told by DriftedTags, and a document that only one of both writes as text says nothing.
    private static IEnumerable<MlPropertyDifference> Compare(TemplateResource definition, TemplateMap state) =>
        PropertyComparison.Compare(definition.Properties, new NativeState(state, []), new Dictionary<string, string>())
            .Differences.Where(difference => difference.PropertyPath.Split('/') is not ["", "Tags", ..] && !IsDocument(difference.Expected) && !IsDocument(difference.Actual));

    private static bool IsDocument(string? value) => value is ['{', ..];

    private static TemplateMap? Read(string? properties)
    {
        try
        {
            return string.IsNullOrEmpty(properties) || JsonNode.Parse(properties) is not JsonObject map ? null : TemplateJson.FromNode(map) as TemplateMap;
        }
        catch (JsonException)
        {
            // CloudFormation cuts long values off.
            return null;
        }
    }
}
