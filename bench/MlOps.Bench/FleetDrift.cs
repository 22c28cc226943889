using System.Globalization;
using MlOps.Products;
using MlOps.Sandbox.Faults;
using MlOps.Unit.Fleets;

namespace MlOps.Bench;

/// <summary>
/// Drift of a fleet of stacks in one account whose requests are limited: <c>fleet-drift</c>. Prints how much of the allowed calls brought a report
/// nearer; and <c>fleet-memory</c>: how much managed memory the check itself took. AWS publishes no rates for CloudFormation; the limits here are made up. Time is
/// stepped, so that the rates depend on no machine.
/// </summary>
internal static class FleetDrift
{
    private static readonly (RateLimit Limit, int Size)[] Rates =
    [
        (new RateLimit(0.5, 1), 200), (new RateLimit(2, 5), 200), (new RateLimit(2, 5), 800), (new RateLimit(10, 20), 800),
    ];

    private static readonly RateLimit MemoryLimit = new(2, 5);
    private static readonly int[] MemorySizes = [50, 200, 400, 800];

    /// <summary>Measures rates.</summary>
    public static async Task MeasureRatesAsync()
    {
        Console.WriteLine("| limit of an operation | stacks | seconds | calls taken | refused | early looks | useful, settled | useful, whole run |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (limit, size) in Rates)
        {
            var run = await CheckAsync(limit, size);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {limit.PerSecond} a second, {limit.Burst} at once | {size} | {run.Ends[^1].TotalSeconds:F0} | {run.Taken} | {run.Refused} | {run.EarlyLooks} | {run.Useful(limit.PerSecond, size / 4, size):P1} | {size / (limit.Burst + (limit.PerSecond * run.Ends[^1].TotalSeconds)):P1} |"));
        }
    }

    /// <summary>Measures memory.</summary>
    public static async Task MeasureMemoryAsync()
    {
        Console.WriteLine("| stacks | most | after a quarter of the reports | after half | after three quarters | after the last | left in the sandbox |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var size in MemorySizes)
        {
            Console.WriteLine(await MeasureMemoryAsync(size));
        }
    }

    private static async Task<string> MeasureMemoryAsync(int size)
    {
        await using var bed = await DeployAsync(MemoryLimit, size);

        // The first check warms up, and leaves what the sandbox keeps of each stack's drift.
        await bed.CheckAsync(Silence.Instance, null, CancellationToken.None);
        var before = Measure();
        var samples = new List<(int Reports, double Memory)>();
        var ended = 0;
        await bed.CheckAsync(Silence.Instance, _ => Sample(), CancellationToken.None);

        // What the check held is gone now. What is left are records of the sandbox, as many for each stack: its detection and its calls.
        var left = Measure() - before;
        var own = samples.ConvertAll(sample => sample.Memory - before - (left * sample.Reports / size));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {size} | {own.Max():F1} MiB | {own[own.Count / 4]:F1} | {own[own.Count / 2]:F1} | {own[own.Count * 3 / 4]:F1} | {own[^1]:F1} | {left:F1} |");

        void Sample()
        {
            if (++ended % (size / 50) == 0)
            {
                samples.Add((ended, Measure()));
            }
        }
    }

    private static double Measure()
    {
        // Twice, for what only finalizers let go.
        for (var round = 0; round < 2; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;
    }

    private static async Task<FleetRun> CheckAsync(RateLimit limit, int size)
    {
        await using var bed = await DeployAsync(limit, size);
        return await bed.CheckAsync(Silence.Instance, null, CancellationToken.None);
    }

    private static async Task<FleetBed> DeployAsync(RateLimit limit, int size)
    {
        var bed = new FleetBed(limit);
        await bed.DeployAsync(ProductReader.ReadFile(Samples.Starter).Product!, size, Silence.Instance, CancellationToken.None);
        return bed;
    }
}
