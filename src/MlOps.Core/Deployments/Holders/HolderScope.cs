using MlOps.CloudFormation.Templates;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments.Holders;

/// <summary>The removal that holders are looked for.</summary>
/// <param name="Plan">What becomes of the resources.</param>
/// <param name="Deployed">What the template says of them.</param>
/// <param name="HasFailed">Whether AWS has refused already: what is there by then has not gone with the stack.</param>
internal sealed record HolderScope(RemovalPlan Plan, DeployedResources Deployed, bool HasFailed)
{
    /// <summary>The names that the product's pipelines give at run time; null where the product is not known.</summary>
    public RuntimeNames? RuntimeNames { get; init; }

    /// <summary>Whether the removal deletes what pipelines made before it deletes the stack.</summary>
    public bool DeletesWhatPipelinesMade { get; init; }

    /// <summary>Whether the removal is planned only, for somebody who agrees to it or does not.</summary>
    public bool IsPlan { get; init; }

    /// <summary>What the template says of a resource; null where it does not have it.</summary>
    /// <param name="logicalId">Its logical id.</param>
    public TemplateResource? DefinitionOf(string logicalId) => Deployed.Template.Resources.FirstOrDefault(resource => resource.LogicalId == logicalId);

    /// <summary>Whether a resource goes with the stack, before what it holds.</summary>
    /// <param name="type">Its CloudFormation type.</param>
    /// <param name="physicalId">Its physical id.</param>
    public bool Goes(string type, string physicalId) => !HasFailed && Plan.OfType(type).Any(item => item.PhysicalId == physicalId && Goes(item));

    /// <summary>Whether what the template says goes with the stack, before what it refers to.</summary>
    /// <param name="definition">What the template says of a resource.</param>
    public bool Goes(TemplateResource definition) => !HasFailed && Plan.Items.Any(item => item.LogicalId == definition.LogicalId && Goes(item));

    private static bool Goes(RemovalItem item) => item.Fate is not (RemovalFate.Retained or RemovalFate.Unknown or RemovalFate.OfOthers);
}
