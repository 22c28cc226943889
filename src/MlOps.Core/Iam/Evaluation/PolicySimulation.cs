using System.Collections.Immutable;

namespace MlOps.Iam.Evaluation;

/// <summary>What a user or role may do, by its own policies and its boundary. Policies of resources, of sessions and of the organization are not looked at.</summary>
/// <param name="principal">The user or role.</param>
/// <param name="identity">Its policies, those of a user's groups with them.</param>
/// <param name="boundary">Its permissions boundary; null where it has none.</param>
public sealed class PolicySimulation(SimulatedPrincipal principal, ImmutableArray<NamedPolicy> identity, NamedPolicy? boundary)
{
    private readonly ImmutableArray<NamedPolicy> _all = boundary is null ? identity : identity.Add(boundary);
    private readonly PolicySet _policies = new() { Identity = identity, Boundary = boundary };

    /// <summary>Decides a call.</summary>
    /// <param name="action">The action.</param>
    /// <param name="resource">The ARN of what is called.</param>
    /// <param name="context">The condition keys that the call has.</param>
    public SimulationResult Decide(string action, string resource, IEnumerable<KeyValuePair<string, ImmutableArray<string>>> context)
    {
        var request = principal.Request(action, resource, context);
        return new SimulationResult(PolicyEvaluator.Explain(request, _policies), MissingKeys.Of(request, _all))
        {
            AllowedByBoundary = boundary is null ? null : PolicyEvaluator.Evaluate(request, new PolicySet { Identity = [boundary] }).IsAllowed,
        };
    }
}
