using System.Globalization;
using System.Text.Json;
using MlOps.Iam.Evaluation;
using MlOps.Unit.Iam.Judgement;
using MlOps.Unit.Judges;

namespace MlOps.Bench;

/// <summary>
/// Times decisions of the policy evaluator and of the IAM simulator that it is compared with, on the same calls: each in a process of its own that has made
/// all the decisions once before, the least of some runs, in processor time, which other work on the machine disturbs little. "Read" is with policies read
/// beforehand, "whole" from the JSON text of the call on.
/// </summary>
internal static class PolicyDecisions
{
    private const int RunsPerRun = 5;

    public static async Task MeasureAsync(int runs)
    {
        var whole = MeasureWhole(runs);
        var calls = AuthorizationCases.Make();
        var read = calls.Select(call => call.ForEvaluator()).ToArray();
        var explained = Least(runs, () => Array.ForEach(read, call => PolicyEvaluator.Explain(call.Request, call.Policies)));
        var decided = Least(runs, () => Array.ForEach(read, call => PolicyEvaluator.Evaluate(call.Request, call.Policies)));
        Write("MlOps, policies read beforehand", decided, calls.Length);
        Write("MlOps, whole", whole, calls.Length);
        Write("MlOps, explained, policies read beforehand", explained, calls.Length);
        if (await SimulatorAsync(calls.Select(call => call.ForSimulator()), runs) is not { } simulator)
        {
            Console.WriteLine("iam-simulate is not installed: `npm ci` in tests/Unit/Judges/iam-simulate.");
            return;
        }

        Write("iam-simulate, policies read beforehand", simulator.Read, calls.Length);
        Write("iam-simulate, whole", simulator.Whole, calls.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"times faster: {simulator.Read / decided:F1} and {simulator.Whole / whole:F1}"));
    }

    private static double MeasureWhole(int runs)
    {
        var texts = AuthorizationCases.Make().Select(call => new PolicyCallText(call)).ToArray();
        return Least(runs, () => Array.ForEach(texts, text => text.Decide()));
    }

    // More runs than of the simulator, since a run is short and the compiler gets to its best code only after some.
    private static double Least(int runs, Action work)
    {
        work();
        return Enumerable.Range(0, RunsPerRun * runs).Min(_ =>
        {
            var start = Environment.CpuUsage.TotalTime;
            work();
            return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        });
    }

    private static void Write(string what, double milliseconds, int calls) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {milliseconds * 1000 / calls:F2} µs a decision"));

    private static async Task<(double Read, double Whole)?> SimulatorAsync(IEnumerable<string> calls, int runs)
    {
        if (!Directory.Exists(Path.Combine(IamSimulate.Folder, "node_modules")))
        {
            return null;
        }

        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, calls);
            var printed = await IamSimulate.RunAsync(file, "--time", runs.ToString(CultureInfo.InvariantCulture));
            return printed is null ? null : JsonSerializer.Deserialize<JsonElement>(printed) is var times
                ? (times.GetProperty("read").GetDouble(), times.GetProperty("whole").GetDouble())
                : null;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
