using MlOps.Iam.Evaluation;

namespace MlOps.Sandbox.State;

/// <summary>What callers were asked to be allowed, in order. It is off until somebody wants it. Safe to use from any thread.</summary>
internal sealed class AuthorizationLog
{
    private readonly object _gate = new();
    private readonly List<AuthorizationEntry> _entries = [];

    /// <summary>Whether it is kept.</summary>
    public bool IsOn { get; set; }

    /// <summary>Everything so far.</summary>
    public IReadOnlyList<AuthorizationEntry> Entries
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
            _entries.Add(new AuthorizationEntry(request, decision));
        }
    }

    /// <summary>Says that whoever asked last goes on although it was denied.</summary>
    public void TolerateLast()
    {
        lock (_gate)
        {
            if (_entries.Count > 0)
            {
                _entries[^1] = _entries[^1] with { IsTolerated = true };
            }
        }
    }
}
