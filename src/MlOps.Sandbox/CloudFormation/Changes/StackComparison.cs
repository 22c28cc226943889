using System.Collections.Immutable;
using MlOps.CloudFormation.Comparison;
using MlOps.CloudFormation.Stacks.Changes;
using MlOps.CloudFormation.Templates;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.CloudFormation.Changes;

/// <summary>Says what a stack is and what it shall be, for Core to compare.</summary>
/// <param name="world">Everything that the sandbox knows.</param>
/// <param name="stack">The stack.</param>
/// <param name="target">What it shall be deployed with.</param>
/// <param name="model">The same, read.</param>
/// <param name="references">What names in it stand for.</param>
/// <param name="actual">The actual state of resources; null where it does not count.</param>
internal sealed class StackComparison(
    World world, StackRecord stack, DeploymentRecord target, StackModel model, StackReferences references, ActualState? actual)
{
    /// <summary>The request to Core's planner.</summary>
    /// <exception cref="Services.ServiceException"><c>ValidationError</c>, in CloudFormation's words.</exception>
    /// <exception cref="ResourceFailedException">Where a resource cannot be read.</exception>
    public ChangeRequest Request() => new()
    {
        Before = Deployed(),
        BeforeContext = stack.Deployment is { } deployment ? new StackReferences(world, stack, deployment).PlanningContext : references.PlanningContext,
        After = model.Template,
        AfterContext = references.Context,
        Comparison = (id, after) => stack.Find(id) is { } record ? Comparison(record, after) : null,
        PhysicalIds = id => stack.Find(id)?.PhysicalId,
        BeforeTags = stack.Deployment?.Tags ?? [],
        AfterTags = target.Tags,
    };

    /// <summary>The template that describes the stack's resources; one that is gone is not there where that counts.</summary>
    private Template Deployed()
    {
        var template = stack.Deployment is { } deployment
            ? TemplateText.Transformed(TemplateText.Parse(deployment.TemplateBody), new StackReferences(world, stack, deployment).Context)
            : new Template();
        var known = template.Resources.ToDictionary(resource => resource.LogicalId, StringComparer.Ordinal);
        return template with
        {
            Resources = stack.Resources.Where(record => actual is null || !model.Has(record.LogicalId) || !actual.IsGone(record))
                .Select(record => known.TryGetValue(record.LogicalId, out var resource) ? resource with { Condition = null } : Literal(record))
                .ToImmutableArray(),
        };
    }

    /// <summary>A resource of an operation that failed and was left as it was: no deployed template has it.</summary>
    private static TemplateResource Literal(ResourceRecord record) => new()
    {
        LogicalId = record.LogicalId,
        Type = record.Type,
        Properties = (TemplateMap)TemplateJson.FromNode(record.Properties),
        Metadata = record.Metadata is null ? TemplateMap.Empty : (TemplateMap)TemplateJson.FromNode(record.Metadata),
        DeletionPolicy = new TemplateScalar(record.DeletionPolicy),
        UpdateReplacePolicy = new TemplateScalar(record.UpdateReplacePolicy),
    };

    private PropertyComparison? Comparison(ResourceRecord record, TemplateMap after)
    {
        if (actual is not null && model.Has(record.LogicalId) && actual.Compare(record, after) is { } comparison)
        {
            return comparison;
        }

        if (stack.Status != StackStatus.UpdateFailed)
        {
            return null;
        }

        // What a failed update wrote stands in the record alone.
        var before = (TemplateMap)TemplateJson.FromNode(record.Properties);
        return new PropertyComparison(before, [.. PropertyDifferences.Between(before, after)]);
    }
}
