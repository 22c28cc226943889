using MlOps.Iam.ServiceReference;

namespace MlOps.Iam.CloudTrail;

/// <summary>What policies allow that a log has no call of: because nobody called it, or because such a log does not show it.</summary>
/// <param name="trail">The log.</param>
internal sealed class UnusedActions(Trail trail)
{
    private const string NotLogged = "NotLogged";

    /// <summary>The actions of a policy, by statement.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="document">Its statements.</param>
    /// <param name="used">The actions that it allowed, by statement.</param>
    public IEnumerable<MlPolicyUse> Of(MlPolicy policy, PolicyDocument document, ILookup<string, string> used) =>
        from statement in document.Statements
        where statement.Effect == PolicyEffect.Allow
        from pattern in statement.Actions
        where !used[statement.ToString()].Any(action => ActionPattern.Matches(pattern, action))
        select Describe(policy, statement, pattern);

    private MlPolicyUse Describe(MlPolicy policy, PolicyStatement statement, string pattern)
    {
        var hidden = ReasonNotToSee(pattern);
        return new MlPolicyUse
        {
            Status = hidden is null ? "Unused" : NotLogged,
            Action = pattern,
            Resources = statement.Resources,
            Policy = policy.Name,
            Statement = statement.ToString(),
            Allowed = true,
            Reason = Join(hidden ?? "The log has no call of it.", Need(policy, statement, pattern)),
        };
    }

    private string? ReasonNotToSee(string pattern)
    {
        if (ActionPattern.HasWildcards(pattern))
        {
            return null;
        }

        if (TrailFacts.Default.IsWithoutCall(pattern))
        {
            return "It is a permission that no call has the name of, so that CloudTrail never shows it.";
        }

        if (TrailFacts.Default.IsDataEvent(pattern) && !trail.HasDataOf(pattern.Split(':')[0]))
        {
            return "Its calls are data events, which CloudTrail does not log unless a trail asks for them, and the log has none of this service.";
        }

        return !trail.HasReads && ServiceCatalog.Default.Expand(pattern).Any(found => found.Action.AccessLevel is AccessLevel.List or AccessLevel.Read)
            ? "It only reads, and the log has no event that does: the trail logs changes alone."
            : null;
    }

    private static string? Need(MlPolicy policy, PolicyStatement statement, string action) => policy.Explanations.FirstOrDefault(reason => reason.Sid == statement.Sid && reason.Action == action) is { } need
        ? $"It is there for {string.Join(", ", need.For)}: {need.Why}"
        : null;

    private static string Join(params string?[] sentences) => string.Join(' ', sentences.OfType<string>());
}
