using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace MlOps.Aws.Requests;

/// <summary>The request rates of a process: one gate for each account, region, service and operation, shared by all sessions.</summary>
internal sealed class RequestRateLimiter
{
    // By clock, and only as long as somebody has it: each sandbox has one of its own, and its gates go with it.
    private readonly ConditionalWeakTable<TimeProvider, ConcurrentDictionary<RateScope, RequestGate>> _gates = new();

    /// <summary>How many calls wait in line, at all gates together.</summary>
    public int Waiting => _gates.Sum(clock => clock.Value.Values.Sum(gate => gate.Waiting));

    /// <summary>The gate of a scope.</summary>
    /// <param name="scope">Account, region, service and operation.</param>
    public RequestGate Gate(RateScope scope) =>
        _gates.GetOrCreateValue(scope.Time).GetOrAdd(scope, static scope => new RequestGate(scope.Time));
}
