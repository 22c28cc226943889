using MlOps.Aws.Requests;

namespace MlOps.Unit.Fleets;

/// <summary>What passes a gate comes to the rate of the service behind it, a token bucket of which the gate knows nothing.</summary>
public sealed class RequestGateTests
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0.5, 3, 4)]
    [InlineData(2, 4, 4)]
    [InlineData(5, 10, 8)]
    [InlineData(10, 10, 16)]
    [InlineData(20, 100, 32)]
    [InlineData(50, 50, 64)]
    public async Task Nearly_all_of_the_allowed_rate_is_used_and_few_calls_are_refused(double perSecond, int burst, int workers)
    {
        using var time = new SteppedTime();
        var crowd = new Crowd(time, new ServiceBucket(time, perSecond, burst), [new RequestGate(time)], workers);

        await crowd.RunAsync(AMinute, FiveMinutes);

        // What the service has saved up by then may come on top.
        var allowed = perSecond * FiveMinutes.TotalSeconds;
        Assert.InRange(crowd.Taken, 0.95 * allowed, allowed + burst);
        Assert.True(crowd.Refused <= 0.05 * crowd.Taken, $"refused {crowd.Refused}, taken {crowd.Taken}");
    }

    [Fact]
    public async Task Operations_that_share_a_limit_share_it_without_knowing_it()
    {
        using var time = new SteppedTime();
        var crowd = new Crowd(time, new ServiceBucket(time, 10, 20), [new RequestGate(time), new RequestGate(time)], 40);

        await crowd.RunAsync(AMinute, FiveMinutes);

        var allowed = 10 * FiveMinutes.TotalSeconds;
        Assert.InRange(crowd.Taken, 0.95 * allowed, allowed + 20);
        Assert.True(crowd.Refused <= 0.05 * crowd.Taken, $"refused {crowd.Refused}, taken {crowd.Taken}");
        Assert.All(crowd.TakenByGate, taken => Assert.True(taken >= 0.25 * allowed, $"{string.Join(' ', crowd.TakenByGate)}"));
    }

    [Fact]
    public async Task A_single_refusal_holds_the_next_call_up_for_two_seconds_at_most()
    {
        using var time = new SteppedTime();
        var gate = new RequestGate(time);
        await gate.EnterAsync(Token);
        gate.Leave(CallResult.Refused);
        var before = time.GetUtcNow();

        await time.RunAsync(gate.EnterAsync(Token), () => 1, () => 0);

        Assert.InRange(time.GetUtcNow() - before, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Who_stops_waiting_keeps_nobody_back()
    {
        using var time = new SteppedTime();
        var gate = new RequestGate(time);
        for (var call = 0; call < 8; call++)
        {
            await gate.EnterAsync(Token);
        }

        using var stop = new CancellationTokenSource();
        var left = gate.EnterAsync(stop.Token);
        var next = gate.EnterAsync(Token);
        Assert.Equal(2, gate.Waiting);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        gate.Leave(CallResult.Unknown);
        await next;
        Assert.Equal(0, gate.Waiting);
    }

    [Fact]
    public async Task A_wait_for_the_rate_that_is_stopped_keeps_nobody_back()
    {
        using var time = new SteppedTime();
        var gate = new RequestGate(time);
        await gate.EnterAsync(Token);
        gate.Leave(CallResult.Refused);
        using var stop = new CancellationTokenSource();
        var left = gate.EnterAsync(stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);

        var next = gate.EnterAsync(Token);
        Assert.False(next.IsCompleted);
        await time.RunAsync(next, () => 1, () => 0);
    }

    /// <summary>A token bucket as services have them.</summary>
    private sealed class ServiceBucket(TimeProvider time, double perSecond, int burst)
    {
        private readonly object _lock = new();
        private double _tokens = burst;
        private DateTimeOffset _filledAt = time.GetUtcNow();

        public bool Take()
        {
            lock (_lock)
            {
                var now = time.GetUtcNow();
                _tokens = Math.Min(burst, _tokens + ((now - _filledAt).TotalSeconds * perSecond));
                _filledAt = now;
                var isTaken = _tokens >= 1;
                _tokens -= isTaken ? 1 : 0;
                return isTaken;
            }
        }
    }

    /// <summary>Workers that call as fast as their gate lets them, and again after a while where they are refused, as the SDKs do.</summary>
    private sealed class Crowd(SteppedTime time, ServiceBucket service, RequestGate[] gates, int workers)
    {
        private static readonly TimeSpan OneWay = TimeSpan.FromMilliseconds(40);
        private readonly Random _jitter = new(1);
        private readonly int[] _taken = new int[gates.Length];
        private int _refused;

        public IReadOnlyList<int> TakenByGate => _taken;

        public int Taken => _taken.Sum();

        public int Refused => _refused;

        /// <summary>Lets them work for a while, and then for a time that counts.</summary>
        public async Task RunAsync(TimeSpan settling, TimeSpan counting)
        {
            using var stop = new CancellationTokenSource();
            var work = Task.WhenAll(Enumerable.Range(0, workers).Select(worker => WorkAsync(worker % gates.Length, stop.Token)));
            await PassAsync(settling);
            Array.Clear(_taken);
            _refused = 0;
            await PassAsync(counting);
            await stop.CancelAsync();
            await work;
        }

        private Task PassAsync(TimeSpan length) =>
            time.RunAsync(Task.Delay(length, time, Token), () => workers + 1, () => gates.Sum(gate => gate.Waiting));

        private async Task WorkAsync(int number, CancellationToken stop)
        {
            var refusals = 0;
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    await gates[number].EnterAsync(stop);
                    await Task.Delay(OneWay, time, stop);
                    var isTaken = service.Take();
                    await Task.Delay(OneWay, time, stop);
                    gates[number].Leave(isTaken ? CallResult.Taken : CallResult.Refused);
                    refusals = isTaken ? 0 : refusals + 1;
                    Interlocked.Increment(ref isTaken ? ref _taken[number] : ref _refused);
                    await Task.Delay(Pause(refusals), time, stop);
                }
                catch (OperationCanceledException)
                {
                    return;
                }
            }
        }

        private TimeSpan Pause(int refusals)
        {
            lock (_jitter)
            {
                return refusals == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(20, _jitter.NextDouble() * Math.Pow(2, refusals - 1)));
            }
        }
    }
}
