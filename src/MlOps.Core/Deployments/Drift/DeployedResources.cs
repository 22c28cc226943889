using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>A stack's template with its values worked out, and the physical ids of its resources.</summary>
/// <param name="Template">The template.</param>
/// <param name="PhysicalIds">Physical ids by logical id.</param>
internal sealed record DeployedResources(Template Template, IReadOnlyDictionary<string, string> PhysicalIds)
{
    /// <summary>What the template says of a resource; null where it has none of that logical id.</summary>
    /// <param name="logicalId">The logical id.</param>
    public TemplateResource? Find(string logicalId) => Template.Resources.FirstOrDefault(resource => resource.LogicalId == logicalId);

    /// <summary>The resources of a type that name another resource in one of their properties, alone or in a list.</summary>
    /// <param name="type">The type.</param>
    /// <param name="property">The property.</param>
    /// <param name="physicalId">The physical id of the other.</param>
    public IEnumerable<TemplateResource> Naming(string type, string property, string physicalId) => Template.Resources.Where(resource =>
        resource.Type == type && resource.Properties.GetValueOrDefault(property) switch
        {
            TemplateList list => list.Any(value => value.KnownText() == physicalId),
            var value => value.KnownText() == physicalId,
        });
}
