using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;

namespace MlOps.Unit.Judges;

/// <summary>Asks a published IAM simulator, the npm package @cloud-copilot/iam-simulate, which is for tests only.</summary>
internal static class IamSimulate
{
    /// <summary>The folder of the script and, where they are installed, of its packages.</summary>
    public static string Folder { get; } = RepositoryFolder.Combine("tests", "Unit", "Judges", "iam-simulate");

    /// <summary>The simulator's answers, a line each; null where node or the packages are not installed.</summary>
    /// <param name="calls">Calls in the simulator's own form, one a line.</param>
    public static async Task<ImmutableArray<string>?> AskAsync(IEnumerable<string> calls)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            return null;
        }

        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, calls);
            return await RunAsync(file) is { } printed ? [.. printed.Split('\n', StringSplitOptions.RemoveEmptyEntries)] : null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>What the script prints; null where there is no node.</summary>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<string?> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("node", ["judge.mjs", .. arguments]) { WorkingDirectory = Folder, RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(start)!;
            var printed = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"The simulator failed with {process.ExitCode}.");
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
