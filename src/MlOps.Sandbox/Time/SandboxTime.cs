namespace MlOps.Sandbox.Time;

/// <summary>
/// The sandbox's clock. At speed 0 it stands still until somebody waits: a wait moves it to the moment that is waited for. At speed N it
/// runs N times faster than real time.
/// </summary>
/// <remarks>
/// At speed 0 a deadline must not pull the clock, or every time-out would be reached at once. A deadline is a timer that belongs to a
/// <see cref="CancellationTokenSource"/>: it fires when waits carry the clock past it, and never by itself. The same goes for
/// periodic timers.
/// </remarks>
internal sealed class SandboxTime : TimeProvider
{
    private readonly object _gate = new();
    private readonly List<Alarm> _alarms = [];
    private readonly DateTimeOffset _start;
    private readonly TimeProvider _real;
    private readonly long _realStart;
    private DateTimeOffset _now;
    private long _sequence;

    /// <summary>Makes a clock.</summary>
    /// <param name="speed">How many times faster than real time; 0 where waits pass at once.</param>
    /// <param name="start">What it shows first.</param>
    /// <param name="real">Real time; the system's where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The speed is negative or not a number.</exception>
    public SandboxTime(double speed, DateTimeOffset start, TimeProvider? real = null)
    {
        if (double.IsNaN(speed) || double.IsInfinity(speed))
        {
            throw new ArgumentOutOfRangeException(nameof(speed), speed, "The speed is a finite number.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(speed);
        Speed = speed;
        _start = start;
        _now = start;
        _real = real ?? System;
        _realStart = _real.GetTimestamp();
    }

    /// <summary>How many times faster than real time; 0 where waits pass at once.</summary>
    public double Speed { get; }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        if (Speed > 0)
        {
            return _start + (_real.GetElapsedTime(_realStart) * Speed);
        }

        lock (_gate)
        {
            return _now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => (GetUtcNow() - _start).Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        if (Speed > 0)
        {
            return new ScaledTimer(_real.CreateTimer(callback, state, Scale(dueTime), Scale(period)), Scale);
        }

        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Moves the clock forward and fires what falls due on the way, in order. Only at speed 0.</summary>
    /// <exception cref="InvalidOperationException">The clock runs by itself.</exception>
    public void Advance(TimeSpan span)
    {
        if (Speed > 0)
        {
            throw new InvalidOperationException("A clock that runs by itself cannot be moved.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        AdvanceTo(GetUtcNow() + span);
    }

    /// <summary>Moves the clock to a moment; does nothing where that has passed.</summary>
    public void AdvanceTo(DateTimeOffset moment)
    {
        while (NextDue(moment) is { } alarm)
        {
            alarm.Fire();
        }
    }

    private TimeSpan Scale(TimeSpan span) => span <= TimeSpan.Zero ? span : span / Speed;

    private Alarm? NextDue(DateTimeOffset moment)
    {
        lock (_gate)
        {
            var next = _alarms.Where(alarm => alarm.Due <= moment).MinBy(alarm => (alarm.Due, alarm.Sequence));
            if (next is null)
            {
                _now = moment > _now ? moment : _now;
                return null;
            }

            _now = next.Due > _now ? next.Due : _now;
            next.Rearm();
            return next;
        }
    }

    private void PassWait()
    {
        DateTimeOffset due;
        lock (_gate)
        {
            var wait = _alarms.Where(alarm => alarm.PullsClock).MinBy(alarm => (alarm.Due, alarm.Sequence));
            if (wait is null)
            {
                return;
            }

            due = wait.Due;
        }

        AdvanceTo(due);
    }

    /// <summary>A timer at speed 0.</summary>
    private sealed class Alarm(SandboxTime clock, TimerCallback callback, object? state) : ITimer
    {
        private readonly ExecutionContext? _context = ExecutionContext.Capture();
        private TimeSpan _period;
        private bool _hasFired;

        public DateTimeOffset Due { get; private set; }

        public long Sequence { get; private set; }

        public bool PullsClock => !_hasFired && state is not CancellationTokenSource;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._alarms.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                {
                    return true;
                }

                Due = clock._now + dueTime;
                Sequence = clock._sequence++;
                _period = period;
                _hasFired = false;
                clock._alarms.Add(this);
            }

            if (PullsClock || dueTime == TimeSpan.Zero)
            {
                // Not on this thread: whoever makes the timer has not stored it yet.
                ThreadPool.UnsafeQueueUserWorkItem(static time => time.PassWait(), clock, preferLocal: false);
            }

            return true;
        }

        public void Rearm()
        {
            _hasFired = true;
            if (_period > TimeSpan.Zero)
            {
                Due += _period;
            }
            else
            {
                clock._alarms.Remove(this);
            }
        }

        public void Fire()
        {
            if (_context is null)
            {
                callback(state);
                return;
            }

            ExecutionContext.Run(_context, static timer => ((Alarm)timer!).Call(), this);
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                clock._alarms.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Call() => callback(state);
    }

    /// <summary>A timer of real time whose spans are shortened.</summary>
    private sealed class ScaledTimer(ITimer timer, Func<TimeSpan, TimeSpan> scale) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(scale(dueTime), scale(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
