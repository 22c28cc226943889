using System.Collections.Concurrent;

namespace MlOps.Aws.Requests;

/// <summary>The request rates of a process: one bucket for each account, region and service, shared by all sessions.</summary>
internal sealed class RequestRateLimiter
{
    private readonly ConcurrentDictionary<RateScope, TokenBucket> _buckets = new();

    /// <summary>The bucket of a scope.</summary>
    /// <param name="scope">Account, region and service.</param>
    /// <param name="time">The time that a new bucket measures in.</param>
    public TokenBucket Bucket(RateScope scope, TimeProvider time) => _buckets.GetOrAdd(scope, _ => new TokenBucket(time));
}
