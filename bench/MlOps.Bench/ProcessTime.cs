using System.Diagnostics;

namespace MlOps.Bench;

/// <summary>What a process took, from its start to its end.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="ProcessorSeconds">Of the processor: what else the machine does changes it little.</param>
internal sealed record ProcessTime(double Seconds, double ProcessorSeconds)
{
    /// <summary>The least of both.</summary>
    public static ProcessTime Least(ProcessTime one, ProcessTime other) =>
        new(Math.Min(one.Seconds, other.Seconds), Math.Min(one.ProcessorSeconds, other.ProcessorSeconds));

    /// <summary>Runs a program to its end.</summary>
    public static ProcessTime Of(string program, params string[] arguments)
    {
        var processor = ChildProcessorTime.Seconds;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ProcessTime(clock.Elapsed.TotalSeconds, ChildProcessorTime.Seconds - processor);
    }
}
