using System.Collections.Immutable;
using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments;

/// <summary>
/// How a product's template takes over a stack that another tool made: its resources get the logical ids of the deployed ones of the same type
/// and physical name, so that CloudFormation sees the same resources and replaces none. Under ids of their own they would be made anew, and
/// fail, because names are taken.
/// </summary>
internal sealed record Adoption
{
    /// <summary>The deployed logical ids by those of the product's template, where they differ.</summary>
    public required ImmutableSortedDictionary<string, string> LogicalIds { get; init; }

    /// <summary>Whether the stack has anything of the product's type and name.</summary>
    public required bool IsOfProduct { get; init; }

    /// <summary>What could not be matched, an error where something that holds data would be deleted; and what stays unlike the product.</summary>
    public required ImmutableArray<MlFinding> Findings { get; init; }

    /// <summary>Whether nothing that holds data is lost.</summary>
    public bool IsSafe => !Findings.Any(finding => finding.Severity == MlSeverity.Error);

    /// <summary>Matches a product's template with a stack.</summary>
    /// <param name="template">The product's template.</param>
    /// <param name="product">The product; null where only its template is in hand.</param>
    /// <param name="deployed">The template that the stack was deployed with, its properties worked out.</param>
    /// <param name="resources">The stack's resources.</param>
    public static Adoption Match(Template template, MlProduct? product, Template deployed, IEnumerable<StackResourceSummary> resources)
    {
        var candidates = AdoptableResource.Of(deployed, resources).ToList();
        var matches = MatchByName(template, product, candidates);
        var isOfProduct = matches.Count > 0;
        MatchByTypeAlone(template, candidates, matches);
        var unmatched = template.Resources.Where(resource => !matches.ContainsKey(resource.LogicalId)).ToList();
        var left = candidates.Where(candidate => !matches.ContainsValue(candidate.LogicalId)).ToList();
        return new Adoption
        {
            LogicalIds = Renamings(unmatched, candidates, matches),
            IsOfProduct = isOfProduct,
            Findings =
            [
                .. left.Select(AdoptionFindings.Deletes),
                .. unmatched.Select(AdoptionFindings.Creates),
                .. template.Resources.Where(resource => matches.ContainsKey(resource.LogicalId))
                    .SelectMany(resource => FindKept(resource, candidates.Find(candidate => candidate.LogicalId == matches[resource.LogicalId])!)),
                .. deployed.Outputs.Where(output => output.ExportName is not null).Select(AdoptionFindings.DropsExport),
            ],
        };
    }

    /// <summary>
    /// A product's template as it takes over a stack, and after that deploys it: with the stack's logical ids, and with the stack's values of
    /// properties that cannot be changed without a replacement.
    /// </summary>
    /// <param name="template">The product's template.</param>
    /// <param name="deployed">The template that the stack was deployed with.</param>
    /// <param name="logicalIds">The stack's logical ids, where they differ.</param>
    public static Template Apply(Template template, Template deployed, ImmutableSortedDictionary<string, string> logicalIds)
    {
        var renamed = new LogicalIdRenaming(logicalIds).Apply(template);
        return renamed with
        {
            Metadata = StackOwner.WithLogicalIds(template.Metadata, logicalIds),
            Resources = [.. renamed.Resources.Select(resource => Keep(resource, deployed.Resources.FirstOrDefault(item => item.LogicalId == resource.LogicalId)))],
        };
    }

    private static TemplateResource Keep(TemplateResource resource, TemplateResource? deployed)
    {
        var schema = deployed?.Type == resource.Type ? ResourceTypeCatalog.Default.Find(resource.Type) : null;
        return schema is null ? resource : resource with { Properties = Keep(resource.Properties, deployed!.Properties, schema) };
    }

    private static TemplateMap Keep(TemplateMap ours, TemplateMap deployed, ResourceTypeSchema schema) => new(
        ours.Keys.Union(deployed.Keys, StringComparer.Ordinal)
            .Select(property => (property, IsKept(property, deployed, schema) ? deployed.GetValueOrDefault(property) : ours.GetValueOrDefault(property))));

    // A value that depends on something may be the same as ours once it is worked out; CloudFormation tells.
    private static bool IsKept(string property, TemplateMap deployed, ResourceTypeSchema schema) => schema.CreateOnly.Cover(property)
        && (deployed.GetValueOrDefault(property) is not { } theirs || !TemplateIntrinsic.IsIn(theirs));

    private static IEnumerable<MlFinding> FindKept(TemplateResource resource, AdoptableResource adopted)
    {
        if (adopted.Definition?.Properties is not { } deployed || ResourceTypeCatalog.Default.Find(resource.Type) is not { } schema)
        {
            return [];
        }

        return
            from property in resource.Properties.Keys.Union(deployed.Keys, StringComparer.Ordinal)
            where property != schema.NameProperty && IsKept(property, deployed, schema)
            let theirs = deployed.GetValueOrDefault(property)
            let ours = resource.Properties.GetValueOrDefault(property)
            where !Equals(theirs, ours)
            select AdoptionFindings.Keeps(adopted, property, theirs, ours);
    }

    private static Dictionary<string, string> MatchByName(Template template, MlProduct? product, List<AdoptableResource> candidates)
    {
        var matches = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in template.Resources)
        {
            var name = product?.ResourceNames.GetValueOrDefault(resource.LogicalId) ?? GivenName.In(resource);
            var match = name is null ? null : candidates.Find(candidate => candidate.Type == resource.Type && candidate.IsNamed(name) && !matches.ContainsValue(candidate.LogicalId));
            if (match is not null)
            {
                matches.Add(resource.LogicalId, match.LogicalId);
            }
        }

        return matches;
    }

    // What AWS names, a key for example, has no name to match by; where both sides have one of a type, it is that one.
    private static void MatchByTypeAlone(Template template, List<AdoptableResource> candidates, Dictionary<string, string> matches)
    {
        var unnamed = template.Resources.Where(resource => !matches.ContainsKey(resource.LogicalId) && !GivenName.IsOf(resource.Type));
        foreach (var group in unnamed.GroupBy(resource => resource.Type, StringComparer.Ordinal).Where(group => group.Count() == 1))
        {
            var left = candidates.FindAll(candidate => candidate.Type == group.Key && !matches.ContainsValue(candidate.LogicalId));
            if (left.Count == 1)
            {
                matches.Add(group.Single().LogicalId, left[0].LogicalId);
            }
        }
    }

    // A resource that is new must not take the id of a deployed one.
    private static ImmutableSortedDictionary<string, string> Renamings(
        List<TemplateResource> unmatched, List<AdoptableResource> candidates, Dictionary<string, string> matches)
    {
        var ids = matches.Where(match => match.Key != match.Value).ToImmutableSortedDictionary(StringComparer.Ordinal);
        var taken = candidates.Select(candidate => candidate.LogicalId).ToHashSet(StringComparer.Ordinal);
        foreach (var resource in unmatched.Where(resource => taken.Contains(resource.LogicalId)))
        {
            ids = ids.Add(resource.LogicalId, $"{resource.LogicalId}New");
        }

        return ids;
    }
}
