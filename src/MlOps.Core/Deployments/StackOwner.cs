using System.Collections.Immutable;
using MlOps.CloudFormation.Templates;
using MlOps.Products;

namespace MlOps.Deployments;

/// <summary>The product that a stack was made for, as its template's metadata says.</summary>
/// <param name="Product">The product's name.</param>
/// <param name="Environment">The product's environment.</param>
/// <param name="Adopted">Whether the stack was made by another tool and taken over.</param>
/// <param name="LogicalIds">
/// Logical ids of the stack by those of the product's template, where they differ: a stack that was adopted keeps the ids that it had.
/// </param>
internal sealed record StackOwner(string Product, string Environment, bool Adopted, ImmutableSortedDictionary<string, string> LogicalIds)
{
    private const string Section = "MlOps";
    private const string LogicalIdsKey = "LogicalIds";

    /// <summary>The product of a template; null where its metadata names none.</summary>
    public static StackOwner? Of(Template template) =>
        ProductMetadata.TryRead(template) is { } mark ? new StackOwner(mark.Product, mark.Environment, AdoptedIds(template) is not null, ReadLogicalIds(template)) : null;

    /// <summary>A template's metadata with the ids of an adopted stack, so that later deployments keep them too.</summary>
    public static TemplateMap WithLogicalIds(TemplateMap metadata, ImmutableSortedDictionary<string, string> logicalIds)
    {
        var section = metadata.TryGetValue(Section, out var value) && value is TemplateMap map ? map : TemplateMap.Empty;
        var ids = new TemplateMap(logicalIds.Select(id => (id.Key, (TemplateValue?)new TemplateScalar(id.Value))));
        var changed = new TemplateMap(section.Where(entry => entry.Key != LogicalIdsKey).Select(entry => (entry.Key, (TemplateValue?)entry.Value))
            .Append((LogicalIdsKey, ids)));
        return new TemplateMap(metadata.Where(entry => entry.Key != Section).Select(entry => (entry.Key, (TemplateValue?)entry.Value)).Append((Section, changed)));
    }

    private static ImmutableSortedDictionary<string, string> ReadLogicalIds(Template template) => (AdoptedIds(template) ?? TemplateMap.Empty)
        .Where(entry => entry.Value is TemplateScalar)
        .ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value.ToString()!, StringComparer.Ordinal);

    private static TemplateMap? AdoptedIds(Template template) =>
        template.Metadata.GetValueOrDefault(Section) is TemplateMap section ? section.GetValueOrDefault(LogicalIdsKey) as TemplateMap : null;
}
