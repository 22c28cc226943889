namespace MlOps.Iam.CloudTrail;

/// <summary>A call of a log with what policies say of it.</summary>
/// <param name="Call">The call.</param>
/// <param name="Count">How often it was made.</param>
/// <param name="Last">When last; null where the events do not tell.</param>
/// <param name="Verdict">What the policies say; null where no action is known.</param>
internal sealed record JudgedCall(TrailCall Call, int Count, DateTimeOffset? Last, CallVerdict? Verdict)
{
    /// <summary>What it comes to, as <see cref="MlPolicyUse.Status"/> has it.</summary>
    public string Status => Call.Denied is not null ? "Denied"
        : Verdict is null ? "Unknown"
        : Verdict.IsAllowed ? "Used"
        : "Missing";
}
