using System.Collections.Concurrent;

namespace MlOps.Aws.Requests;

/// <summary>The request rates of a process: one gate for each account, region, service and operation, shared by all sessions.</summary>
internal sealed class RequestRateLimiter
{
    private readonly ConcurrentDictionary<RateScope, RequestGate> _gates = new();

    /// <summary>How many calls wait in line, at all gates together.</summary>
    public int Waiting => _gates.Values.Sum(gate => gate.Waiting);

    /// <summary>The gate of a scope.</summary>
    /// <param name="scope">Account, region, service and operation.</param>
    public RequestGate Gate(RateScope scope) => _gates.GetOrAdd(scope, static scope => new RequestGate(scope.Time));
}
