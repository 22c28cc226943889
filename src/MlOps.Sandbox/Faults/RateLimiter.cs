namespace MlOps.Sandbox.Faults;

/// <summary>Keeps the token buckets of all accounts and regions. Not thread-safe: the sandbox handles one request at a time.</summary>
/// <param name="limits">The limits by <c>service:Operation</c>, or <c>service:*</c> for each other operation of a service.</param>
internal sealed class RateLimiter(IReadOnlyDictionary<string, RateLimit> limits)
{
    private readonly Dictionary<string, (double Tokens, DateTimeOffset At)> _buckets = new(StringComparer.Ordinal);

    /// <summary>Takes a token for a call.</summary>
    /// <returns>Null where there was one; otherwise how long it is until there is one.</returns>
    public TimeSpan? Take(string accountId, string region, string service, string operation, DateTimeOffset now)
    {
        var name = limits.ContainsKey($"{service}:{operation}") ? $"{service}:{operation}" : $"{service}:*";
        if (!limits.TryGetValue(name, out var limit))
        {
            return null;
        }

        // Each operation has a bucket of its own, also where a service has one limit for all.
        var key = $"{accountId}/{region}/{service}:{operation}";
        var (tokens, at) = _buckets.GetValueOrDefault(key, (limit.Burst, now));
        tokens = Math.Min(limit.Burst, tokens + ((now - at).TotalSeconds * limit.PerSecond));
        var isTaken = tokens >= 1;
        _buckets[key] = (isTaken ? tokens - 1 : tokens, now);

        // Rounded up to a tick, or the token would be missing by a hair when the time is there.
        return isTaken ? null : TimeSpan.FromTicks((long)Math.Ceiling((1 - tokens) / limit.PerSecond * TimeSpan.TicksPerSecond) + 1);
    }
}
