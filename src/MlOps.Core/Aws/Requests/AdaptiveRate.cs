namespace MlOps.Aws.Requests;

/// <summary>
/// Finds out how many calls a second a service allows, from what it takes and what it refuses. There is no limit until the first refusal, which shows
/// little: what was saved up may have passed at once. So the rate starts from what was taken and doubles until the next refusal. From there on each
/// refusal shows where the limit is: the rate of the calls that were taken just before. The rate steps a little below that, comes back along a cubic
/// curve that is flat near what failed, and goes on beyond it, ever faster, until the next refusal, because a limit may have been raised.
/// </summary>
/// <remarks>
/// The curve is that of RFC 8312 (CUBIC), as in the SDKs' adaptive retry mode, with a smaller step. A token bucket that holds a few tokens makes up
/// for what the curve leaves out; one that holds a single token loses all that is not asked for at once: with a step of five percent, back after
/// fifty calls, an eightieth (a quarter of the step) and one place in fifty to the refusal. Times are counted in calls, because a slow limit
/// shows itself as seldom as it is slow.
/// </remarks>
/// <param name="time">The time that the rate is measured in.</param>
internal sealed class AdaptiveRate(TimeProvider time)
{
    private const double StepDown = 0.95;
    private const double Lowest = 0.05;

    // A first refusal with nothing taken before it may be others' doing, and must not hold a caller up for long.
    private const double LowestToBegin = 0.5;
    private const double CallsToComeBack = 50;
    private const double CallsToDouble = 5;
    private const double CallsToGoBeyond = 10;
    private const double CallsToMeasure = 10;

    // What a single refusal leaves of the rate at least: soon after another one there are too few calls to measure by.
    private const double LeastLeft = 0.5;

    // How far the rate may be above what was really called: after a quiet time the curve would allow any number at once.
    private const double Headroom = 2;
    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan GoBeyond = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Doubling = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Measure = TimeSpan.FromSeconds(2);

    // Calls that were under way together are refused together; they are one sign, not many.
    private static readonly TimeSpan OneSign = TimeSpan.FromSeconds(1);

    private readonly Queue<long> _taken = new();
    private double? _failed;
    private bool _isSearching;
    private long _refusedAt;

    /// <summary>Calls a second; null while nothing has been refused.</summary>
    public double? PerSecond => _failed is { } failed ? Math.Max(Lowest, Math.Min(Curve(failed), Math.Max(failed, Headroom * Measured()))) : null;

    /// <summary>The service took a call.</summary>
    public void Taken()
    {
        _taken.Enqueue(time.GetTimestamp());
        Forget();
    }

    /// <summary>The service refused a call because of its rate.</summary>
    public void Refused()
    {
        if (_failed is not null && SinceRefusal < OneSign)
        {
            return;
        }

        var measured = Measured();
        _isSearching = _failed is null;
        _failed = PerSecond is { } rate
            ? Math.Max(Lowest, Math.Clamp(measured, LeastLeft * rate, rate))
            : Math.Max(LowestToBegin, measured);
        _refusedAt = time.GetTimestamp();

        // The service's bucket is empty now: what it takes from here on is what it allows, without what it had saved up.
        _taken.Clear();
    }

    private TimeSpan SinceRefusal => time.GetElapsedTime(_refusedAt);

    // Long enough for a mean: two seconds, or ten calls where these take longer.
    private TimeSpan Window => _failed is { } failed ? Longer(Measure, CallsToMeasure, Curve(failed)) : Measure;

    private double Curve(double failed)
    {
        if (_isSearching)
        {
            return failed * Math.Pow(2, SinceRefusal / Longer(Doubling, CallsToDouble, failed));
        }

        var back = Longer(ComeBack, CallsToComeBack, failed);
        var beyond = SinceRefusal - back;
        return failed * (1 + ((1 - StepDown) * Math.Pow(beyond / (beyond < TimeSpan.Zero ? back : Longer(GoBeyond, CallsToGoBeyond, failed)), 3)));
    }

    private double Measured()
    {
        Forget();

        // Evenly spaced calls have as many intervals between the last refusal and now as were taken, and one more, which ends now. Without a recent
        // refusal the first call that was taken begins the first interval.
        if (_failed is not null && SinceRefusal < Window)
        {
            return (_taken.Count + 1) / Max(OneSign, SinceRefusal).TotalSeconds;
        }

        return _taken.TryPeek(out var oldest) ? _taken.Count / Max(Measure, time.GetElapsedTime(oldest)).TotalSeconds : 0;
    }

    private void Forget()
    {
        var window = Window;
        while (_taken.TryPeek(out var oldest) && time.GetElapsedTime(oldest) > window)
        {
            _taken.Dequeue();
        }
    }

    private static TimeSpan Longer(TimeSpan least, double calls, double perSecond) => Max(least, TimeSpan.FromSeconds(calls / perSecond));

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
