using MlOps.Iam;

namespace MlOps.Sandbox.State;

/// <summary>What callers were asked to be allowed, and what their policies said, in order. It is off until somebody wants it. Safe to use from any thread.</summary>
internal sealed class AuthorizationLog
{
    private readonly object _gate = new();
    private readonly List<(AuthorizationRequest Request, AuthorizationDecision Decision)> _entries = [];

    /// <summary>Whether it is kept.</summary>
    public bool IsOn { get; set; }

    /// <summary>Everything so far.</summary>
    public IReadOnlyList<(AuthorizationRequest Request, AuthorizationDecision Decision)> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>Adds what was asked.</summary>
    public void Add(AuthorizationRequest request, AuthorizationDecision decision)
    {
        lock (_gate)
        {
            _entries.Add((request, decision));
        }
    }
}
