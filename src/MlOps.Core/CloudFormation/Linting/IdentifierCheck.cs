using System.Collections.Immutable;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Linting;

/// <summary>Finds two resources of a type that would be the same one, because their templates name them alike.</summary>
/// <param name="scope">The template.</param>
internal sealed class IdentifierCheck(TemplateScope scope)
{
    // Conditions may keep two of a name apart.
    public IEnumerable<Fault> Run() => scope.Template.Resources
        .Where(resource => resource.Condition is null)
        .Select(NameOf)
        .OfType<Identifier>()
        .GroupBy(name => $"{name.Resource.Type} {name.Text}", StringComparer.Ordinal)
        .Where(same => same.Count() > 1)
        .SelectMany(same => same.Select(name => new Fault(
            "DuplicateIdentifier",
            ["Resources", name.Resource.LogicalId, "Properties", name.Property],
            $"{string.Join(" and ", same.Select(other => other.Resource.LogicalId))} have the same name '{name.Text}'.",
            "Give each a name of its own.")));

    /// <summary>What identifies a resource, where the template writes all of it out.</summary>
    private static Identifier? NameOf(TemplateResource resource)
    {
        // A build project is identified by a name that the registry's schema calls by another word.
        if (TemplateScope.SchemaOf(resource) is not { } schema || ResourceTypeNames.IsCustom(resource.Type) || IdentifierOf(schema) is not { IsEmpty: false } identifier)
        {
            return null;
        }

        var parts = identifier.Select(name => resource.Properties.GetValueOrDefault(name) as TemplateScalar).ToList();
        return parts.TrueForAll(part => part?.Value is not null) ? new Identifier(resource, identifier[0], string.Join('|', parts)) : null;
    }

    private static ImmutableArray<string> IdentifierOf(ResourceTypeSchema schema) =>
        schema.TypeName == "AWS::CodeBuild::Project" ? ["Name"] : schema.PrimaryIdentifier;

    /// <summary>What identifies a resource.</summary>
    /// <param name="Resource">The resource.</param>
    /// <param name="Property">The first of the properties.</param>
    /// <param name="Text">Their values.</param>
    private sealed record Identifier(TemplateResource Resource, string Property, string Text);
}
