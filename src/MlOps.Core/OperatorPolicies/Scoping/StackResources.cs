using System.Collections.Immutable;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;
using MlOps.OperatorPolicies.Facts;

namespace MlOps.OperatorPolicies.Scoping;

/// <summary>The resources of a template, each with what is known of it, and with what the others tell of it.</summary>
internal sealed class StackResources
{
    private readonly Dictionary<string, StackResource> _byId;
    private readonly ArnPatterns _arns;

    /// <summary>Finds out what is known of a template's resources.</summary>
    /// <param name="template">The template.</param>
    /// <param name="stack">What is known of the stack.</param>
    public StackResources(Template template, StackInHand stack)
    {
        _arns = new ArnPatterns(stack.Scope);
        Values = new ValuePatterns(template, stack.Scope, stack.Parameters, Reference);
        All = [.. template.Resources.Select(resource => Describe(resource, stack))];
        _byId = All.ToDictionary(resource => resource.LogicalId, StringComparer.Ordinal);
    }

    /// <summary>The resources, in the template's order.</summary>
    public ImmutableArray<StackResource> All { get; }

    /// <summary>What values of the template can be.</summary>
    public ValuePatterns Values { get; }

    /// <summary>A resource by its logical id; null where there is none.</summary>
    public StackResource? Find(string logicalId) => _byId.GetValueOrDefault(logicalId);

    private StackResource Describe(TemplateResource resource, StackInHand stack)
    {
        var actions = HandlerPermissionArchive.Default.Find(resource.Type)?.ActionsOf(HandlerOperation.Create) ?? [];
        var physicalId = stack.PhysicalIds.GetValueOrDefault(resource.LogicalId) is { } id ? new PhysicalId(id) : null;
        return new StackResource(resource, ResourceTypeCatalog.Default.FindPublic(resource.Type), OwnResource.Find(resource.Type, actions), stack.Scope, Values, physicalId);
    }

    private ImmutableArray<string> Reference(string logicalId, string? attribute)
    {
        if (Find(logicalId) is not { } resource)
        {
            return [StackScope.Anything];
        }

        var returned = attribute ?? RefOf(resource);
        return returned.EndsWith("Arn", StringComparison.Ordinal) ? _arns.OfOwn(resource) is { IsEmpty: false } arns ? arns : [StackScope.Anything]
            : resource.IsName(returned) ? resource.Names
            : attribute is null && resource.PhysicalId is { } deployed ? deployed.NameAmong([StackScope.Anything])
            : [StackScope.Anything];
    }

    private static string RefOf(StackResource resource) =>
        ResourceTypeCatalog.Default.FindPublic(resource.Type) is { RefProperties: [var only] } ? only : "";
}
