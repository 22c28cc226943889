namespace MlOps.Unit.Fleets;

/// <summary>
/// A clock for many workers at once. It stands still while any of them has something to do, however long the machine takes for that, and goes on to
/// the end of the next wait, and only that one, when all of them wait. So what is measured with it depends on no machine.
/// </summary>
internal sealed class SteppedTime : TimeProvider, IDisposable
{
    private readonly object _lock = new();
    private readonly SortedSet<Alarm> _alarms = [];
    private readonly SemaphoreSlim _news = new(0);
    private DateTimeOffset _now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private long _sequence;
    private int _sleepers;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Dispose() => _news.Dispose();

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Lets work run to its end.</summary>
    /// <param name="work">The work.</param>
    /// <param name="workers">How many workers it has at present.</param>
    /// <param name="queued">How many of them wait for another worker, not for the time.</param>
    public async Task RunAsync(Task work, Func<int> workers, Func<int> queued)
    {
        while (!work.IsCompleted)
        {
            // In this order: who leaves a queue to wait for the time is then missed, not counted twice.
            var present = workers();
            var sleeping = Volatile.Read(ref _sleepers);
            if (sleeping > 0 && sleeping + queued() >= present)
            {
                Step();
            }
            else
            {
                // A worker that joins a queue says nothing, so that this looks again by itself too; how often changes nothing but the machine's load.
                await _news.WaitAsync(TimeSpan.FromMilliseconds(1));
            }
        }

        await work.ConfigureAwait(false);
    }

    private void Step()
    {
        Alarm? next;
        lock (_lock)
        {
            next = _alarms.FirstOrDefault(alarm => alarm.IsSleep);
            if (next is not null)
            {
                _now = next.Due > _now ? next.Due : _now;
                Remove(next);
            }
        }

        next?.Fire();
    }

    private void Add(Alarm alarm)
    {
        if (_alarms.Add(alarm) && alarm.IsSleep)
        {
            _sleepers++;
            _news.Release();
        }
    }

    private void Remove(Alarm alarm)
    {
        if (_alarms.Remove(alarm) && alarm.IsSleep)
        {
            _sleepers--;
        }
    }

    private sealed class Alarm(SteppedTime clock, TimerCallback callback, object? state) : ITimer, IComparable<Alarm>
    {
        private long _order;

        public DateTimeOffset Due { get; private set; }

        /// <summary>Whether somebody waits; a deadline waits for nobody.</summary>
        public bool IsSleep { get; } = state is not CancellationTokenSource;

        public int CompareTo(Alarm? other) => (Due, _order).CompareTo((other!.Due, other._order));

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock._now + dueTime;
                    _order = clock._sequence++;
                    clock.Add(this);
                }
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
