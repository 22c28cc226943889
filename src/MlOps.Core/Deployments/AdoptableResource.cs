using System.Collections.Immutable;
using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.ResourceTypes;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments;

/// <summary>A resource of a stack that is to be taken over.</summary>
/// <param name="LogicalId">Its logical id.</param>
/// <param name="Type">Its CloudFormation type.</param>
/// <param name="PhysicalId">Its physical id; empty where it is not made yet.</param>
/// <param name="Definition">What the stack's template says of it; null where that is not known.</param>
internal sealed record AdoptableResource(string LogicalId, string Type, string PhysicalId, TemplateResource? Definition)
{
    /// <summary>Whether it stays where it leaves the stack; null where its policy is not known.</summary>
    public bool? IsRetained => DeployedPolicies.DeletionPolicyOf(Definition) is { } policy ? DeployedPolicies.IsRetaining(policy) : null;

    /// <summary>The resources of a stack: those that it lists, and those of its template that are still to be made.</summary>
    /// <param name="template">The template that the stack was deployed with.</param>
    /// <param name="resources">The stack's resources.</param>
    public static IReadOnlyList<AdoptableResource> Of(Template template, IEnumerable<StackResourceSummary> resources)
    {
        var listed = resources.ToImmutableArray();
        var definitions = template.Resources.ToDictionary(resource => resource.LogicalId, StringComparer.Ordinal);
        return
        [
            .. listed.Where(resource => resource.ResourceStatus?.Value is not ("DELETE_COMPLETE" or "DELETE_SKIPPED"))
                .Select(resource => new AdoptableResource(
                    resource.LogicalResourceId,
                    resource.ResourceType,
                    resource.PhysicalResourceId ?? "",
                    definitions.GetValueOrDefault(resource.LogicalResourceId))),
            .. template.Resources.ExceptBy(listed.Select(resource => resource.LogicalResourceId), resource => resource.LogicalId)
                .Select(definition => new AdoptableResource(definition.LogicalId, definition.Type, "", definition)),
        ];
    }

    /// <summary>Whether the resource has a name: as its physical id, at the end of an ARN, or in its template.</summary>
    /// <param name="name">The name.</param>
    public bool IsNamed(string name) => PhysicalId == name || (Definition is not null && GivenName.In(Definition) == name)
        || (PhysicalId.StartsWith("arn:", StringComparison.Ordinal) && ResourceNaming.LastPart(PhysicalId) == name);

    /// <inheritdoc/>
    public override string ToString() =>
        PhysicalId.Length > 0 ? $"{LogicalId} ({Type} {PhysicalId})" : $"{LogicalId} ({Type} {(Definition is null ? null : GivenName.In(Definition)) ?? "not made yet"})";
}
