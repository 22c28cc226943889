using System.Collections.Immutable;
using Amazon.CloudFormation.Model;
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
        drift.PhysicalId == stack.StackId ? new RepairTarget(new TemplateResource { LogicalId = drift.LogicalId, Type = drift.Type }, stack.StackId, differences, _tags)
        : template.Resources.FirstOrDefault(resource => resource.LogicalId == drift.LogicalId) is { } definition && drift.PhysicalId is { } physicalId
            ? new RepairTarget(definition, physicalId, differences, _tags)
            : null;
}
