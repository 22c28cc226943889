using System.Diagnostics;

namespace MlOps.Bench;

/// <summary>
/// Checks each template of a folder in a process of its own, with a built command line and with cfn-lint in turns, so that what else the machine
/// does meets both; of each the least of its runs counts.
/// </summary>
internal static class TemplateProcesses
{
    private static readonly double[] Wanted = [8, 9, 10, 11, 12, 13, 14, 15, 20];

    /// <summary>Measures.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="program">The command line, as it was built or published.</param>
    /// <param name="runs">How often each checks each template.</param>
    public static void Measure(string folder, string program, int runs)
    {
        var ratios = new List<(double Ratio, string File)>();
        double ours = 0, theirs = 0;
        foreach (var file in TemplateCorpus.Templates(folder))
        {
            var (mine, other) = Least(runs, program, ["validate-prov-template", file], "cfn-lint", ["--", file]);
            ours += mine;
            theirs += other;
            ratios.Add((other / mine, file));
            Console.WriteLine($"{other / mine:F1}\t{mine * 1000:F0} ms\t{other * 1000:F0} ms\t{Path.GetRelativePath(folder, file)}");
        }

        ratios.Sort();
        Console.WriteLine($"{ratios.Count} templates, least of {runs} runs: here {ours:F1} s, cfn-lint {theirs:F1} s, {theirs / ours:F1} times");
        Console.WriteLine($"a template: least {ratios[0].Ratio:F1} ({Path.GetFileName(ratios[0].File)}), median {ratios[ratios.Count / 2].Ratio:F1}, most {ratios[^1].Ratio:F1}");
        Console.WriteLine(string.Join(", ", Wanted.Select(wanted => $"under {wanted}: {ratios.Count(one => one.Ratio < wanted)}")));
    }

    private static (double First, double Second) Least(int runs, string first, string[] firstArguments, string second, string[] secondArguments)
    {
        double least = double.MaxValue, leastOther = double.MaxValue;
        for (var run = 0; run < runs; run++)
        {
            least = Math.Min(least, Run(first, firstArguments));
            leastOther = Math.Min(leastOther, Run(second, secondArguments));
        }

        return (least, leastOther);
    }

    /// <summary>The seconds of a process, from its start to its end.</summary>
    private static double Run(string program, string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return clock.Elapsed.TotalSeconds;
    }
}
