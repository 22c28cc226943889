namespace MlOps.Bench;

/// <summary>
/// Checks each template of a folder in a process of its own, with a built command line and with cfn-lint in turns, so that what else the machine
/// does meets both; of each the least of its runs counts.
/// </summary>
internal static class TemplateProcesses
{
    private static readonly double[] Wanted = [8, 9, 10, 11, 12, 13, 15, 20];

    /// <summary>Measures.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="program">The command line, as it was built or published.</param>
    /// <param name="runs">How often each checks each template.</param>
    public static void Measure(string folder, string program, int runs)
    {
        var times = new List<(ProcessTime Ours, ProcessTime Theirs)>();
        foreach (var file in TemplateCorpus.Templates(folder))
        {
            var (ours, theirs) = InTurns(runs, () => ProcessTime.Of(program, "validate-prov-template", file), () => ProcessTime.Of("cfn-lint", "--", file));
            times.Add((ours, theirs));
            Console.WriteLine($"{theirs.Seconds / ours.Seconds:F1}\t{theirs.ProcessorSeconds / ours.ProcessorSeconds:F1}\t{Path.GetRelativePath(folder, file)}");
        }

        Console.WriteLine($"{times.Count} templates, least of {runs} runs");
        Write("clock", times.ConvertAll(one => (one.Ours.Seconds, one.Theirs.Seconds)));
        Write("processor", times.ConvertAll(one => (one.Ours.ProcessorSeconds, one.Theirs.ProcessorSeconds)));
    }

    private static (ProcessTime First, ProcessTime Second) InTurns(int runs, Func<ProcessTime> first, Func<ProcessTime> second)
    {
        var least = (First: first(), Second: second());
        for (var run = 1; run < runs; run++)
        {
            least = (ProcessTime.Least(least.First, first()), ProcessTime.Least(least.Second, second()));
        }

        return least;
    }

    private static void Write(string what, List<(double Ours, double Theirs)> seconds)
    {
        var (ours, theirs) = (seconds.Sum(one => one.Ours), seconds.Sum(one => one.Theirs));
        var ratios = seconds.Select(one => one.Theirs / one.Ours).Order().ToList();
        Console.WriteLine($"{what}: here {ours:F1} s, cfn-lint {theirs:F1} s, {theirs / ours:F1} times; a template {ratios[0]:F1} at least, {ratios[ratios.Count / 2]:F1} at the median, {ratios[^1]:F1} at most");
        Console.WriteLine($"{what}: {string.Join(", ", Wanted.Select(wanted => $"{ratios.Count(ratio => ratio < wanted)} under {wanted}"))}");
    }
}
