namespace MlOps.Aws.Requests;

/// <summary>
/// Lets the calls of one scope through, in the order in which they come. Until the service refuses one, all may pass, but only so many may be under
/// way: eight at first, and one more for each that is taken, so that a fleet that starts at once does not learn a limit from a hundred refusals.
/// After a refusal calls pass one by one, evenly, at the rate that the service allows.
/// </summary>
/// <param name="time">The time that the rate is measured in.</param>
internal sealed class RequestGate(TimeProvider time)
{
    private const int FirstUnderWay = 8;

    // A timer that fires late must not lower the rate; two calls at once would use up a small bucket.
    private static readonly TimeSpan Lateness = TimeSpan.FromMilliseconds(50);

    private readonly object _lock = new();
    private readonly LinkedList<TaskCompletionSource> _waiting = new();
    private readonly AdaptiveRate _rate = new(time);
    private int _mostUnderWay = FirstUnderWay;
    private int _underWay;
    private bool _isOneNext;
    private DateTimeOffset _nextAt;

    /// <summary>Calls a second; null while nothing has been refused.</summary>
    public double? Rate
    {
        get
        {
            lock (_lock)
            {
                return _rate.PerSecond;
            }
        }
    }

    /// <summary>How many calls wait in line, without the one that is next.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Waits until a call may be sent. Each call that got through leaves again with <see cref="Leave"/>.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        await BecomeNextAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (TakePlace() is { } wait)
            {
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            lock (_lock)
            {
                _isOneNext = false;
                _underWay--;
                CallNext();
            }

            throw;
        }
    }

    /// <summary>A call that got through has ended.</summary>
    /// <param name="result">What its answer says about the rate.</param>
    public void Leave(CallResult result)
    {
        lock (_lock)
        {
            _underWay--;
            switch (result)
            {
                case CallResult.Taken:
                    _mostUnderWay++;
                    _rate.Taken();
                    break;
                case CallResult.Refused:
                    var isFirst = _rate.PerSecond is null;
                    _rate.Refused();
                    _nextAt = isFirst ? time.GetUtcNow() + Interval() : _nextAt;
                    break;
            }

            CallNext();
        }
    }

    private async Task BecomeNextAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        LinkedListNode<TaskCompletionSource> place;
        lock (_lock)
        {
            place = _waiting.AddLast(turn);
            CallNext();
        }

        await using (cancellationToken.UnsafeRegister(_ => GiveUp(place, cancellationToken), null).ConfigureAwait(false))
        {
            await turn.Task.ConfigureAwait(false);
        }
    }

    private void GiveUp(LinkedListNode<TaskCompletionSource> place, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (place.List is null)
            {
                // It is next already, and sees the cancellation by itself.
                return;
            }

            _waiting.Remove(place);
        }

        place.Value.TrySetCanceled(cancellationToken);
    }

    private void CallNext()
    {
        if (_isOneNext || _underWay >= _mostUnderWay || _waiting.First is not { } first)
        {
            return;
        }

        _waiting.RemoveFirst();
        _isOneNext = true;
        _underWay++;
        first.Value.SetResult();
    }

    // Null where the one that is next may go; otherwise how long it has to wait before it asks again. The rate may change meanwhile.
    private TimeSpan? TakePlace()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_rate.PerSecond is not null)
            {
                if (_nextAt > now)
                {
                    // Whole milliseconds, because the rest would be cut off.
                    return TimeSpan.FromMilliseconds(Math.Ceiling((_nextAt - now).TotalMilliseconds));
                }

                _nextAt = (_nextAt > now - Lateness ? _nextAt : now) + Interval();
            }

            _isOneNext = false;
            CallNext();
            return null;
        }
    }

    private TimeSpan Interval() => TimeSpan.FromSeconds(1 / _rate.PerSecond!.Value);
}
