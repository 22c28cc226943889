using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Comparison;

/// <summary>
/// Tells what changes of a resource as the comparison of two templates does. Change sets tell it by index, so that a statement which is put before others
/// reads as if each of them became the next: a denial that becomes a permission.
/// </summary>
/// <param name="typeName">The resource's type.</param>
/// <param name="before">The resource's properties before; null where they are not known.</param>
/// <param name="after">The resource's properties after; null where they are not known.</param>
internal sealed class AlignedChanges(string typeName, TemplateValue? before, TemplateValue? after)
{
    private const string Root = "/" + ResourceMeanings.Properties + "/";

    private const string Never = nameof(Never);

    private static readonly string[] Strictest = ["Always", "Conditionally", Never];

    private readonly ResourceMeanings _meanings = new(typeName);

    /// <summary>The properties of a resource of a change set.</summary>
    /// <param name="context">What the change set says of the resource before or after; null where it says nothing.</param>
    public static TemplateValue? PropertiesIn(string? context)
    {
        try
        {
            return string.IsNullOrEmpty(context) ? null : JsonNode.Parse(context) is JsonObject resource ? TemplateJson.FromNode(resource[ResourceMeanings.Properties]) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The changes with lists aligned whose order means nothing.</summary>
    /// <param name="changes">The changes, with paths from the resource: <c>/Properties/Tags/0/Value</c>.</param>
    public IEnumerable<MlPropertyChange> Of(IEnumerable<MlPropertyChange> changes) => changes
        .GroupBy(change => ListOf(change.Path) is { } list ? string.Join('/', list) : change.Path, StringComparer.Ordinal)
        .SelectMany(group => ListOf(group.First().Path) is { } list ? Align(list, [.. group]) : group.Select(change => Describe(change.Path, change.Before, change.After, change.RequiresRecreation)));

    private IEnumerable<MlPropertyChange> Align(ImmutableArray<string> list, List<MlPropertyChange> changes)
    {
        var (old, now) = (ValueAt(before, list), ValueAt(after, list));
        var recreation = Strictest.First(word => word == Never || changes.Exists(change => change.RequiresRecreation == word));
        var aligned = new SemanticDifferences(_meanings.Of).Between(list, old, now)
            .Select(difference => Describe("/" + difference.Path, TemplateJson.TextOf(difference.Before), TemplateJson.TextOf(difference.After), recreation)).ToList();

        // What is hidden looks the same before and after.
        var hidden = changes.Where(change => change.Before is not null && change.Before == change.After).Select(change => Describe(change.Path, change.Before, change.After, recreation)).ToList();
        return aligned.Count + hidden.Count > 0 ? aligned.Concat(hidden)
            : [Describe("/" + string.Join('/', list), TemplateJson.TextOf(old), TemplateJson.TextOf(now), recreation)];
    }

    /// <summary>The way to the outermost list around a place whose order means nothing; null where there is none, or its items are not known.</summary>
    private ImmutableArray<string>? ListOf(string path)
    {
        if (!path.StartsWith(Root, StringComparison.Ordinal))
        {
            return null;
        }

        ImmutableArray<string> steps = [.. path[1..].Split('/')];
        for (var length = 2; length <= steps.Length; length++)
        {
            var list = steps[..length];
            if (_meanings.Of(list.AsSpan()) != ListMeaning.Sequence)
            {
                return ValueAt(before, list) is null || ValueAt(after, list) is null ? null : list;
            }
        }

        return null;
    }

    private static TemplateValue? ValueAt(TemplateValue? properties, ImmutableArray<string> steps) => steps.Skip(1).Aggregate(properties, (value, step) => value switch
    {
        TemplateMap map => map.GetValueOrDefault(step),
        TemplateList items when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) => items.ElementAtOrDefault(index),
        _ => null,
    });

    // Properties are told without a prefix.
    private static MlPropertyChange Describe(string path, string? before, string? after, string recreation) => new()
    {
        Path = path.StartsWith(Root, StringComparison.Ordinal) ? path[Root.Length..] : path.TrimStart('/'),
        Before = before,
        After = after,
        RequiresRecreation = recreation,
    };
}
