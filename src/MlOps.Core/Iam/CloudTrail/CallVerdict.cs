namespace MlOps.Iam.CloudTrail;

/// <summary>What policies say of a call in a log.</summary>
/// <param name="IsAllowed">Whether they allow it, as far as the log tells.</param>
/// <param name="Policy">The policy that does; null where none does, and where no permission is needed.</param>
/// <param name="Statement">The statement that does, by id or place.</param>
/// <param name="Reason">Why not; where they do, what the log did not tell; empty where there is nothing to say.</param>
internal sealed record CallVerdict(bool IsAllowed, string? Policy, string? Statement, string Reason);
