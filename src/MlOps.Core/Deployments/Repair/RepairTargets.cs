using System.Collections.Immutable;
using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Repair;

/// <summary>The resources of a stack, as what is to be repaired.</summary>
/// <param name="template">The stack's template, worked out as far as it is known.</param>
/// <param name="stack">The stack, which hands its tags on.</param>
internal sealed class RepairTargets(Template template, Stack stack)
{
    private readonly ImmutableSortedDictionary<string, string> _tags = StackTags.Of(stack);

    /// <summary>A resource to repair, or the stack itself; null where the template does not have it, or it has no physical id.</summary>
    /// <param name="drift">The resource.</param>
    /// <param name="differences">What to undo.</param>
    public RepairTarget? Find(MlResourceDrift drift, IReadOnlyList<MlPropertyDifference> differences) =>
        drift.PhysicalId is { } physicalId && DefinitionOf(drift) is { } definition ? new RepairTarget(definition, physicalId, differences, _tags) : null;

    // Of the stack itself no template says anything: what guards it is in the differences.
    private TemplateResource? DefinitionOf(MlResourceDrift drift) => drift.PhysicalId == stack.StackId
        ? new TemplateResource { LogicalId = stack.StackName, Type = StackResourceType.Name }
        : template.Resources.FirstOrDefault(resource => resource.LogicalId == drift.LogicalId);
}
