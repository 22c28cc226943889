using MlOps.Sandbox.Time;

namespace MlOps.Unit.Sandbox;

public sealed class SandboxTimeTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task At_speed_0_a_wait_passes_at_once_and_moves_the_clock_by_exactly_its_span()
    {
        var time = new SandboxTime(0, Start);

        await Task.Delay(TimeSpan.FromHours(3), time, TestContext.Current.CancellationToken);

        Assert.Equal(Start.AddHours(3), time.GetUtcNow());
        Assert.Equal(TimeSpan.FromHours(3), time.GetElapsedTime(0));
    }

    [Fact]
    public async Task At_speed_0_a_deadline_is_reached_by_waits_only()
    {
        var time = new SandboxTime(0, Start);
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(10), time);

        await Task.Delay(TimeSpan.FromMinutes(9), time, TestContext.Current.CancellationToken);
        Assert.False(deadline.IsCancellationRequested);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(TimeSpan.FromMinutes(5), time, deadline.Token));

        Assert.True(deadline.IsCancellationRequested);
    }

    [Fact]
    public void What_falls_due_on_the_way_fires_in_order()
    {
        var time = new SandboxTime(0, Start);
        var fired = new List<(string, DateTimeOffset)>();
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20), time);
        using var early = new CancellationTokenSource(TimeSpan.FromSeconds(10), time);
        using var first = late.Token.Register(() => fired.Add(("late", time.GetUtcNow())));
        using var second = early.Token.Register(() => fired.Add(("early", time.GetUtcNow())));

        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([("early", Start.AddSeconds(10)), ("late", Start.AddSeconds(20))], fired);
        Assert.Equal(Start.AddMinutes(1), time.GetUtcNow());
    }

    [Fact]
    public void At_speed_N_time_runs_N_times_faster()
    {
        var real = new SandboxTime(0, Start);
        var time = new SandboxTime(60, Start, real);

        real.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(Start.AddMinutes(2), time.GetUtcNow());
        Assert.Throws<InvalidOperationException>(() => time.Advance(TimeSpan.FromSeconds(1)));
    }
}
