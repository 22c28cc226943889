using System.Collections.Immutable;

namespace MlOps.Iam.CloudTrail;

/// <summary>What policies say of a call in a log.</summary>
/// <param name="IsAllowed">Whether they allow it, as far as the log tells.</param>
/// <param name="Policy">The policy that does; null where none does, and where no permission is needed.</param>
/// <param name="Statement">The statement that does, by id or place.</param>
/// <param name="Reason">Why not; where they do, what the log did not tell; empty where there is nothing to say.</param>
/// <param name="Places">The statements that allow it alike; the call is counted for the first. Empty where none does, and where no permission is needed.</param>
internal sealed record CallVerdict(bool IsAllowed, string? Policy, string? Statement, string Reason, ImmutableArray<StatementPlace> Places)
{
    /// <summary>The statement that it is counted for; null where there is none.</summary>
    public StatementPlace? Place => Places.IsEmpty ? null : Places[0];
}
