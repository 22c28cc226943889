namespace MlOps.Aws.Requests;

/// <summary>
/// The request rate of one service for one account and region. It lets everything pass until the service throttles; from then on it holds
/// calls to a rate that it finds out: down by a step at a throttle, then back along a cubic curve that is flat near the rate that failed.
/// The curve is that of RFC 8312, as in the SDKs' adaptive retry mode, but in proportion to the rate: a small step down, back after ten
/// seconds, so that neither a slow service is pressed nor much of the allowed rate lost.
/// </summary>
/// <param name="time">The time that the rate is measured in.</param>
internal sealed class TokenBucket(TimeProvider time)
{
    private const double StepDown = 0.85;
    private const double LowestRate = 0.5;
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(2);

    private readonly object _lock = new();
    private readonly Queue<long> _accepted = new();
    private double? _rate;
    private double _failedRate;
    private long _throttledAt;
    private double _tokens;
    private long _filledAt;

    /// <summary>Calls a second; null while nothing has been throttled.</summary>
    public double? Rate
    {
        get
        {
            lock (_lock)
            {
                return _rate;
            }
        }
    }

    /// <summary>Takes a token.</summary>
    /// <returns>How long to wait before sending; zero to send at once.</returns>
    public TimeSpan Take()
    {
        lock (_lock)
        {
            if (_rate is not { } rate)
            {
                return TimeSpan.Zero;
            }

            Fill(time.GetTimestamp(), rate);
            _tokens -= 1;
            return _tokens >= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(-_tokens / rate);
        }
    }

    /// <summary>The service took a call.</summary>
    public void Succeeded()
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            _accepted.Enqueue(now);
            Forget(now);
            if (_rate is not { } rate)
            {
                return;
            }

            Fill(now, rate);
            _rate = Math.Max(LowestRate, Cubic(time.GetElapsedTime(_throttledAt, now)));
        }
    }

    /// <summary>The service refused a call because of its rate.</summary>
    public void Throttled()
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            if (_rate is not null && time.GetElapsedTime(_throttledAt, now) < Window)
            {
                // Calls that were under way together fail together; they are one sign, not many.
                return;
            }

            _failedRate = Math.Max(LowestRate, _rate is { } rate ? Math.Min(rate, Accepted(now)) : Accepted(now));
            _rate = Math.Max(LowestRate, _failedRate * StepDown);
            _tokens = Math.Min(_tokens, 0);
            _throttledAt = now;
            _filledAt = now;
        }
    }

    private double Cubic(TimeSpan sinceThrottle) =>
        _failedRate * (1 + ((1 - StepDown) * Math.Pow((sinceThrottle - Recovery) / Recovery, 3)));

    private void Fill(long now, double rate)
    {
        _tokens = Math.Min(Math.Max(1, rate), _tokens + (time.GetElapsedTime(_filledAt, now).TotalSeconds * rate));
        _filledAt = now;
    }

    private double Accepted(long now)
    {
        Forget(now);
        return _accepted.Count / Window.TotalSeconds;
    }

    private void Forget(long now)
    {
        while (_accepted.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) > Window)
        {
            _accepted.Dequeue();
        }
    }
}
