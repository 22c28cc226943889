namespace MlOps.Sandbox.Faults;

/// <summary>The last calls that arrived, oldest first. Safe to use from any thread.</summary>
public sealed class CallLog
{
    private const int Longest = 10_000;
    private readonly object _gate = new();
    private readonly Queue<RecordedCall> _calls = new();

    internal CallLog()
    {
    }

    /// <summary>Number of calls since the start, those that are forgotten included.</summary>
    public long Count { get; private set; }

    /// <summary>The last calls, 10,000 at most.</summary>
    public IReadOnlyList<RecordedCall> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    internal void Add(RecordedCall call)
    {
        lock (_gate)
        {
            Count++;
            _calls.Enqueue(call);
            if (_calls.Count > Longest)
            {
                _calls.Dequeue();
            }
        }
    }
}
