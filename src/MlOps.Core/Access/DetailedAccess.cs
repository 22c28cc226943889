using System.Collections.Immutable;

namespace MlOps.Access;

/// <summary>Decides by an account's details, without calling anybody.</summary>
/// <param name="principal">The user or role.</param>
internal sealed class DetailedAccess(DetailedPrincipal principal) : IAccessDecider
{
    /// <inheritdoc/>
    public Task<ImmutableArray<MlAccess>> DecideAsync(ImmutableArray<AccessCall> calls, CancellationToken cancellationToken) => Task.FromResult(calls.Select(Decide).ToImmutableArray());

    private MlAccess Decide(AccessCall call)
    {
        var result = principal.Simulation.Decide(call.Action, call.Resource, call.Context.Keys);
        return new AccessAnswer(call, principal.Arn, "File")
        {
            Decision = result.Word,
            Policy = result.Decision.Policy?.Name,
            MissingKeys = result.MissingKeys,
            Limit = result.AllowedByBoundary == false ? AccessLimit.Boundary : AccessLimit.None,
            Reason = result.Explanation.Sentence,
        }.ToAccess();
    }
}
