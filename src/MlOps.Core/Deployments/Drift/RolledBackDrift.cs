using System.Text.Json;
using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>
/// Judges by the template what CloudFormation judges by something else: where a drift-aware update is rolled back, it goes back to how the resources were before, drift
/// and all, and takes that for what is expected (user guide, "Using drift-aware change sets"). What drifted is in sync then, and what is as the template says has drifted.
/// </summary>
internal sealed class RolledBackDrift
{
    private const string Reason = "Compared with the template: CloudFormation expects what an update that was rolled back went back to.";

    private readonly List<MlPropertyDifference> _hidden = [];
    private readonly List<string> _asSaid = [];

    private RolledBackDrift()
    {
    }

    /// <summary>A resource judged by the template where CloudFormation expects something else; as it was found where it does not, or does not show it.</summary>
    /// <param name="found">What was found of the resource.</param>
    /// <param name="drift">What CloudFormation says of it; null where it says nothing.</param>
    /// <param name="definition">What the template says of it, worked out as far as it is known; null where the template has no such resource.</param>
    public static MlResourceDrift ByTemplate(MlResourceDrift found, StackResourceDrift? drift, TemplateResource? definition)
    {
        if (found.Status is not (MlResourceDrift.InSync or MlResourceDrift.Modified)
            || definition?.Type != found.Type
            || ShownProperties.Read(drift?.ExpectedProperties) is not { } expected
            || ShownProperties.Read(drift?.ActualProperties) is not { } actual)
        {
            return found;
        }

        var judged = new RolledBackDrift();

        // Tags are told by DriftedTags.
        judged.Judge("", new TemplateMap(definition.Properties.Where(property => property.Key != "Tags").Select(property => (property.Key, (TemplateValue?)property.Value))), expected, actual);
        return judged._hidden.Count + judged._asSaid.Count == 0 ? found : judged.Apply(found);
    }

    private MlResourceDrift Apply(MlResourceDrift found)
    {
        IReadOnlyList<MlPropertyDifference> differences = [.. found.Differences.Where(difference => !_asSaid.Exists(path => IsWithin(difference.PropertyPath, path))), .. _hidden];
        return found.As(differences.Count > 0 ? MlResourceDrift.Modified : MlResourceDrift.InSync, Reason, differences);
    }

    private static bool IsWithin(string path, string outer) => path == outer || path.StartsWith($"{outer}/", StringComparison.Ordinal);

    // What is hidden, or only written, is not among what is expected; and what differs from both, CloudFormation tells.
    private void Judge(string path, TemplateValue said, TemplateValue? expected, TemplateValue? actual)
    {
        if (said is TemplateMap map && expected is TemplateMap expectedMap)
        {
            foreach (var (key, value) in map)
            {
                Judge($"{path}/{key}", value, expectedMap.GetValueOrDefault(key), (actual as TemplateMap)?.GetValueOrDefault(key));
            }
        }
        else if (actual is not null && IsComparable(said, expected) && !IsSame(said, expected!))
        {
            if (IsSame(expected!, actual))
            {
                _hidden.Add(new MlPropertyDifference { PropertyPath = path, DifferenceType = "NOT_EQUAL", Expected = TemplateJson.TextOf(said), Actual = TemplateJson.TextOf(actual) });
            }
            else if (IsSame(said, actual))
            {
                _asSaid.Add(path);
            }
        }
    }

    // CloudFormation works out what the template leaves to it, and may write a document as text.
    private static bool IsComparable(TemplateValue said, TemplateValue? expected) =>
        said.IsKnown()
        && !TemplateJson.Write(said, indented: false).Contains("{{resolve:", StringComparison.Ordinal)
        && (said, expected) is (TemplateList, TemplateList) or (TemplateScalar, TemplateScalar);

    private static bool IsSame(TemplateValue left, TemplateValue right) => string.Equals(InAnyOrder(left), InAnyOrder(right), StringComparison.Ordinal);

    // CloudFormation shows keys by the alphabet, lists in an order of its own, and numbers as text or not.
    private static string InAnyOrder(TemplateValue value) => value switch
    {
        TemplateList list => $"[{string.Join(',', list.Select(InAnyOrder).Order(StringComparer.Ordinal))}]",
        TemplateMap map => $"{{{string.Join(',', map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{JsonSerializer.Serialize(entry.Key)}:{InAnyOrder(entry.Value)}"))}}}",
        TemplateScalar { Value: bool flag } => flag ? "\"true\"" : "\"false\"",
        _ => JsonSerializer.Serialize(TemplateJson.TextOf(value)),
    };
}
