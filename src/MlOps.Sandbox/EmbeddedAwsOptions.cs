using System.Text.Json.Nodes;
using MlOps.Sandbox.Faults;

namespace MlOps.Sandbox;

/// <summary>How a sandbox is started.</summary>
public sealed record EmbeddedAwsOptions
{
    /// <summary>The folder that keeps its state; null where the state lives in memory only. It is made where it is missing.</summary>
    public string? Path { get; init; }

    /// <summary>The loopback port to listen on, 0 for any that is free; null where only this process is answered.</summary>
    public int? Port { get; init; }

    /// <summary>The caller's account: twelve digits; null where it follows the product in hand.</summary>
    public string? AccountId { get; init; }

    /// <summary>Whether the caller's policies decide; otherwise the caller is an administrator.</summary>
    public bool EnforceIam { get; init; }

    /// <summary>
    /// The caller's policies by name, where <see cref="EnforceIam"/> is set: JSON policy documents. Empty where the caller begins as an
    /// administrator, whose policies may be changed by calls of IAM: the caller is the IAM user <c>operator</c>. In a state that was kept they take the place of all policies that
    /// the caller has there.
    /// </summary>
    public IReadOnlyDictionary<string, JsonObject> CallerPolicies { get; init; } = new Dictionary<string, JsonObject>();

    /// <summary>How many times faster than real time its time runs; 0 where waits pass at once.</summary>
    public double Speed { get; init; }

    /// <summary>
    /// How many calls it takes, by <c>service:Operation</c> or <c>service:*</c>, for example <see cref="RateLimit.Published"/>; empty where
    /// it never throttles. At speed 0 a refused call moves the clock to the next token, because the SDK's own waits are not on that clock.
    /// </summary>
    public IReadOnlyDictionary<string, RateLimit> RateLimits { get; init; } = new Dictionary<string, RateLimit>();

    /// <summary>What its clock shows first; the present where null.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>The clock, in place of one of its own that <see cref="Speed"/> and <see cref="StartTime"/> describe; null for that.</summary>
    internal TimeProvider? Clock { get; init; }
}
