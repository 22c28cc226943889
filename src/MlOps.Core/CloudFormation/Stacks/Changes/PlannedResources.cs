using MlOps.CloudFormation.Templates;

namespace MlOps.CloudFormation.Stacks.Changes;

/// <summary>The resources that are there, and what is planned of them so far.</summary>
/// <param name="deployed">The resources that are there.</param>
internal sealed class PlannedResources(IEnumerable<TemplateResource> deployed)
{
    private readonly Dictionary<string, TemplateResource> _deployed = deployed.ToDictionary(resource => resource.LogicalId, StringComparer.Ordinal);
    private readonly Dictionary<string, ResourceChange> _planned = new(StringComparer.Ordinal);

    /// <summary>Notes a change.</summary>
    public void Add(ResourceChange change) => _planned.Add(change.LogicalId, change);

    /// <summary>A resource as it was deployed; null where it is not there.</summary>
    public TemplateResource? Deployed(string logicalId) => _deployed.GetValueOrDefault(logicalId);

    /// <summary>Whether a resource is there.</summary>
    public bool IsDeployed(string logicalId) => _deployed.ContainsKey(logicalId);

    /// <summary>What is planned of a resource; null where nothing is.</summary>
    public ResourceChange? ChangeOf(string logicalId) => _planned.GetValueOrDefault(logicalId);

    /// <summary>Whether a resource is there and is not replaced, as far as was planned.</summary>
    public bool Stays(string logicalId) => IsDeployed(logicalId) && ChangeOf(logicalId)?.Replacement is null or "False";
}
