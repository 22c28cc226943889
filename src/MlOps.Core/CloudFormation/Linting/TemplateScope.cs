using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>What checks look up in the template that they check.</summary>
internal sealed class TemplateScope
{
    private readonly Dictionary<string, TemplateResource> _resources;
    private readonly Dictionary<string, TemplateParameter> _parameters;

    public TemplateScope(Template template)
    {
        Template = template;
        _resources = template.Resources.ToDictionary(resource => resource.LogicalId, StringComparer.Ordinal);
        _parameters = template.Parameters.ToDictionary(parameter => parameter.LogicalId, StringComparer.Ordinal);
        HasMacros = TemplateTransforms.Macros(template).Any();
        HasExtensions = LanguageExtensions.AreIn(template) || HasMacros;
    }

    /// <summary>The template.</summary>
    public Template Template { get; }

    /// <summary>Whether transforms change the template in ways that only AWS knows.</summary>
    public bool HasMacros { get; }

    /// <summary>Whether functions may be used as <c>AWS::LanguageExtensions</c> allows.</summary>
    public bool HasExtensions { get; }

    /// <summary>A resource; null where there is none of this id.</summary>
    public TemplateResource? Resource(string logicalId) => _resources.GetValueOrDefault(logicalId);

    /// <summary>A parameter; null where there is none of this id.</summary>
    public TemplateParameter? Parameter(string logicalId) => _parameters.GetValueOrDefault(logicalId);

    /// <summary>The schema of a resource's type; null where nobody can know it, or a macro may make something else of the resource.</summary>
    public static ResourceTypeSchema? SchemaOf(TemplateResource resource) =>
        ResourceTypeNames.IsPublic(resource.Type) ? ResourceTypeCatalog.Default.FindPublic(resource.Type)
        : ResourceTypeNames.IsCustom(resource.Type) ? ResourceTypeCatalog.Default.FindPublic(ResourceTypeNames.Custom)
        : null;
}
