using MlOps.Deployments.Drift;

namespace MlOps.Deployments.Holders;

/// <summary>The removal that holders are looked for.</summary>
/// <param name="Plan">What becomes of the resources.</param>
/// <param name="Deployed">What the template says of them.</param>
/// <param name="HasFailed">Whether AWS has refused already: what is there by then has not gone with the stack.</param>
internal sealed record HolderScope(RemovalPlan Plan, DeployedResources Deployed, bool HasFailed)
{
    /// <summary>What the names begin with that the product's pipelines give at run time; null where the product is not known.</summary>
    public string? RuntimeStem { get; init; }

    /// <summary>Whether a resource goes with the stack, before what it holds.</summary>
    /// <param name="type">Its CloudFormation type.</param>
    /// <param name="physicalId">Its physical id.</param>
    public bool Goes(string type, string physicalId) =>
        !HasFailed && Plan.OfType(type).Any(item => item.PhysicalId == physicalId && item.Fate is not (RemovalFate.Retained or RemovalFate.Unknown));
}
