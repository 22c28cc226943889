using System.Globalization;

namespace MlOps.Unit.Fleets;

/// <summary>What a check of a fleet came to.</summary>
/// <param name="Ends">When each report was there, from the start of the check.</param>
/// <param name="Calls">Calls of CloudFormation that were taken and refused, by operation.</param>
/// <param name="MostHeld">The most stacks that had been taken on and whose reports were not there yet.</param>
internal sealed record FleetRun(IReadOnlyList<TimeSpan> Ends, IReadOnlyDictionary<string, (int Taken, int Refused)> Calls, int MostHeld)
{
    /// <summary>Calls that were taken.</summary>
    public int Taken => Calls.Values.Sum(calls => calls.Taken);

    /// <summary>Calls that were refused.</summary>
    public int Refused => Calls.Values.Sum(calls => calls.Refused);

    /// <summary>Looks at detections that had not ended.</summary>
    public int EarlyLooks => Calls["DescribeStackDriftDetectionStatus"].Taken - Ends.Count;

    /// <summary>
    /// The share of an operation's allowed calls that brought a report nearer, between two reports. A report needs one call of each operation, so it is
    /// reports a second over allowed calls a second: neither looks that came too early nor refused calls count.
    /// </summary>
    /// <param name="perSecond">How many calls of an operation are allowed in a second.</param>
    /// <param name="from">How many reports are there at the beginning.</param>
    /// <param name="to">How many reports are there at the end.</param>
    public double Useful(double perSecond, int from, int to) => (to - from) / (perSecond * (Ends[to - 1] - Ends[from - 1]).TotalSeconds);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Ends.Count} stacks in {Ends[^1].TotalSeconds:F0} s, {EarlyLooks} early looks; taken and refused: {string.Join(' ', Calls)}");
}
