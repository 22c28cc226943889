using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments;

/// <summary>A resource of a stack that is to be taken over.</summary>
/// <param name="Resource">The resource, as the stack lists it.</param>
/// <param name="Definition">What the stack's template says of it; null where that is not known.</param>
internal sealed record AdoptableResource(StackResourceSummary Resource, TemplateResource? Definition)
{
    public string LogicalId => Resource.LogicalResourceId;

    public string Type => Resource.ResourceType;

    public string PhysicalId => Resource.PhysicalResourceId ?? "";

    public bool IsRetained => Definition?.DeletionPolicy?.ToString() is "Retain" or "RetainExceptOnCreate";

    /// <summary>Whether the resource has a name: as its physical id, at the end of an ARN, or in its template.</summary>
    /// <param name="name">The name.</param>
    public bool IsNamed(string name) => PhysicalId == name || (Definition is not null && ResourceNaming.NameIn(Definition) == name)
        || (PhysicalId.StartsWith("arn:", StringComparison.Ordinal) && ResourceNaming.LastPart(PhysicalId) == name);

    /// <inheritdoc/>
    public override string ToString() => $"{LogicalId} ({Type} {PhysicalId})";
}
