namespace MlOps.Deployments;

/// <summary>
/// Says when to ask whether a drift detection has ended. Each look is a call of the account's rate, and one that comes too early is wasted, so that
/// the checks of a fleet share what they learn: until one detection has ended, the first to start looks at growing intervals and the others look no
/// earlier than it; from then on each looks first when nearly all earlier ones had ended by then.
/// </summary>
/// <remarks>
/// CloudFormation tells nobody how long a detection takes, nor when one ended. So the expected time is the one that 128 of 129 first looks find
/// long enough: up by an interval after a look that came too early, down by a 128th of that after one that did not.
/// </remarks>
/// <param name="longest">The longest interval between two looks at one detection.</param>
internal sealed class DetectionPace(TimeSpan longest)
{
    private const int LooksInTimeForOneTooEarly = 128;
    private const double Patience = 0.25;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    private readonly object _lock = new();
    private TimeSpan _expected = Shortest;
    private bool _hasSeenOneEnd;

    /// <summary>How long after its start a detection is looked at first.</summary>
    public TimeSpan FirstLook
    {
        get
        {
            lock (_lock)
            {
                return _expected;
            }
        }
    }

    /// <summary>A look begins. Until one detection has ended, the others then leave it alone with that, also those that started with it.</summary>
    /// <param name="after">How long the detection has been running.</param>
    public void Look(TimeSpan after)
    {
        lock (_lock)
        {
            _expected = _hasSeenOneEnd ? _expected : Max(_expected, after + Interval(after));
        }
    }

    /// <summary>A look found that the detection goes on.</summary>
    /// <param name="after">How long it has been running.</param>
    /// <param name="isFirst">Whether it was the first look at it.</param>
    /// <returns>How long to wait before the next look at it.</returns>
    public TimeSpan GoesOn(TimeSpan after, bool isFirst)
    {
        lock (_lock)
        {
            if (_hasSeenOneEnd && isFirst)
            {
                // A detection that is far behind the others says nothing about the next; so one step, however long it goes on.
                _expected += Interval(_expected);
            }
        }

        return Interval(after);
    }

    /// <summary>A look found that the detection has ended.</summary>
    /// <param name="after">How long after its start.</param>
    /// <param name="isFirst">Whether it was the first look at it.</param>
    public void Ended(TimeSpan after, bool isFirst)
    {
        lock (_lock)
        {
            if (!_hasSeenOneEnd)
            {
                _hasSeenOneEnd = true;
                _expected = after;
            }
            else if (isFirst)
            {
                _expected = Max(Shortest, _expected - (Interval(_expected) / LooksInTimeForOneTooEarly));
            }
        }
    }

    private TimeSpan Interval(TimeSpan after)
    {
        var interval = Max(Shortest, after * Patience);
        return interval < longest ? interval : longest;
    }

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
