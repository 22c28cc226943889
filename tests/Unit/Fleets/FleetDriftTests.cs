using MlOps.Deployments;
using MlOps.Sandbox.Faults;
using MlOps.Unit.Deployments;

namespace MlOps.Unit.Fleets;

/// <summary>
/// A fleet is checked at the rate that the account allows. A report takes one call of each of five operations, all limited alike, so that reports come
/// at the rate of one operation's limit at best.
/// </summary>
public sealed class FleetDriftTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0.5, 1, 240, 90)]
    [InlineData(2, 5, 200, 40)]
    [InlineData(10, 20, 600, 200)]
    public async Task At_least_95_in_100_of_the_allowed_calls_are_useful_and_few_are_refused(double perSecond, int burst, int size, int settled)
    {
        var run = await CheckAsync(new RateLimit(perSecond, burst), size);

        Assert.Equal(size, run.Ends.Count);
        Assert.True(run.Useful(perSecond, settled, size) >= 0.95, run.ToString());
        Assert.True(run.Refused <= 0.05 * run.Taken, run.ToString());
        Assert.True(run.EarlyLooks <= 0.1 * size, run.ToString());
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(1, 2)]
    public async Task A_limit_that_changes_on_the_way_is_found(double before, double after)
    {
        const int Changed = 100;
        const int Found = 220;
        const int Size = 340;
        var run = await CheckAsync(new RateLimit(before, 5), Size, (ended, bed) =>
        {
            if (ended == Changed)
            {
                bed.Limit(new RateLimit(after, 5));
            }
        });

        Assert.True(run.Useful(before, 40, Changed) >= 0.95, run.ToString());
        Assert.True(run.Useful(after, Found, Size) >= 0.95, run.ToString());
        Assert.True(run.Refused <= 0.05 * run.Taken, run.ToString());
    }

    [Fact]
    public async Task No_more_is_held_than_is_being_checked_however_large_the_fleet()
    {
        const int Size = 400;
        var options = new DriftOptions();
        var reports = new List<WeakReference>();
        await using var bed = await DeployAsync(new RateLimit(10, 20), Size);

        var run = await bed.CheckAsync(new RecordingObserver(), outcome => reports.Add(new WeakReference(outcome.Report)), Token);

        // Those that are being checked, the sixteen reports that may wait for their reader, and the one in the reader's hand.
        Assert.InRange(run.MostHeld, 1, options.MaxConcurrency + 16 + 1);
        GC.Collect();
        Assert.Equal(Size, reports.Count);
        Assert.All(reports.Take(Size - 16), report => Assert.False(report.IsAlive));
    }

    [Fact]
    public async Task Without_a_limit_nothing_is_refused_and_a_fleet_takes_little_longer_than_one_stack()
    {
        var one = await CheckAsync(null, 1);
        var many = await CheckAsync(null, 100);

        Assert.Equal(0, many.Refused);
        Assert.True(many.Ends[^1] <= one.Ends[^1] + TimeSpan.FromSeconds(5), $"{one} {many}");
    }

    private static async Task<FleetRun> CheckAsync(RateLimit? limit, int size, Action<int, FleetBed>? ended = null)
    {
        await using var bed = await DeployAsync(limit, size);
        var count = 0;
        return await bed.CheckAsync(new RecordingObserver(), _ => ended?.Invoke(++count, bed), Token);
    }

    private static async Task<FleetBed> DeployAsync(RateLimit? limit, int size)
    {
        var bed = new FleetBed(limit);
        await bed.DeployAsync(DeploymentBed.Product(), size, new RecordingObserver(), Token);
        return bed;
    }
}
