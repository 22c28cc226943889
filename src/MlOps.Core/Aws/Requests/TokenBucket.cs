namespace MlOps.Aws.Requests;

/// <summary>
/// The request rate of one service for one account and region. It lets everything pass until the service throttles; from then on it holds
/// calls to a rate that it finds out: down by a step at a throttle, then back along a cubic curve that is flat near the rate that failed.
/// The curve is that of the SDKs' adaptive retry mode (RFC 8312), with a smaller step down, so that little of the allowed rate is lost.
/// </summary>
/// <param name="time">The time that the rate is measured in.</param>
internal sealed class TokenBucket(TimeProvider time)
{
    private const double StepDown = 0.85;
    private const double Steepness = 0.4;
    private const double LowestRate = 0.5;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly object _lock = new();
    private readonly Queue<long> _sent = new();
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
            var now = time.GetTimestamp();
            Count(now);
            if (_rate is not { } rate)
            {
                return TimeSpan.Zero;
            }

            Fill(now, rate);
            _tokens -= 1;
            return _tokens >= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(-_tokens / rate);
        }
    }

    /// <summary>The service took a call.</summary>
    public void Succeeded()
    {
        lock (_lock)
        {
            if (_rate is null)
            {
                return;
            }

            var now = time.GetTimestamp();
            Fill(now, _rate.Value);
            _rate = Math.Max(LowestRate, Cubic(time.GetElapsedTime(_throttledAt, now).TotalSeconds));
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

            _failedRate = _rate is { } rate ? Math.Min(rate, Math.Max(Measured(now), LowestRate)) : Math.Max(Measured(now), LowestRate);
            _rate = Math.Max(LowestRate, _failedRate * StepDown);
            _tokens = Math.Min(_tokens, 0);
            _throttledAt = now;
            _filledAt = now;
        }
    }

    private double Cubic(double seconds)
    {
        var plateau = Math.Cbrt(_failedRate * (1 - StepDown) / Steepness);
        return (Steepness * Math.Pow(seconds - plateau, 3)) + _failedRate;
    }

    private void Fill(long now, double rate)
    {
        _tokens = Math.Min(Math.Max(1, rate), _tokens + (time.GetElapsedTime(_filledAt, now).TotalSeconds * rate));
        _filledAt = now;
    }

    private void Count(long now)
    {
        _sent.Enqueue(now);
        Forget(now);
    }

    private double Measured(long now)
    {
        Forget(now);
        return _sent.Count / Window.TotalSeconds;
    }

    private void Forget(long now)
    {
        while (_sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) > Window)
        {
            _sent.Dequeue();
        }
    }
}
