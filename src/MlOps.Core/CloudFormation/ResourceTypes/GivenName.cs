using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.ResourceTypes;

/// <summary>The names that templates give resources.</summary>
internal static class GivenName
{
    /// <summary>Whether resources of a type have names that a template gives.</summary>
    /// <param name="type">The CloudFormation type.</param>
    public static bool IsOf(string type) => PropertyOf(type) is not null;

    /// <summary>The name that a template gives a resource; null where it gives none, or one that depends on something.</summary>
    /// <param name="definition">What the template says of it.</param>
    public static string? In(TemplateResource definition) => PropertyOf(definition.Type) is { } property
        && definition.Properties.TryGetValue(property, out var value) && value is TemplateScalar { Value: string name } ? name : null;

    private static string? PropertyOf(string type) => ResourceTypeCatalog.Default.Find(type)?.NameProperty;
}
