using System.Diagnostics;
using System.Text.Json;

namespace MlOps.Bench;

/// <summary>cfn-lint, where it is installed: what it finds in files.</summary>
internal static class CfnLint
{
    // As many as a command line holds, so that its start is not what is measured.
    private const int FilesAtOnce = 50;

    /// <summary>One of its findings.</summary>
    /// <param name="File">The file.</param>
    /// <param name="Rule">The rule's id, for example <c>E3002</c>.</param>
    /// <param name="Line">Line, from 1.</param>
    /// <param name="Column">Column, from 1.</param>
    /// <param name="Path">The way to it: keys and indexes.</param>
    /// <param name="Message">Its words.</param>
    internal sealed record Match(string File, string Rule, int Line, int Column, IReadOnlyList<string> Path, string Message);

    /// <summary>The errors in files.</summary>
    public static IReadOnlyList<Match> Errors(IReadOnlyList<string> files) =>
        [.. files.Chunk(FilesAtOnce).AsParallel().WithDegreeOfParallelism(Environment.ProcessorCount).SelectMany(Run)];

    private static IEnumerable<Match> Run(string[] files)
    {
        var start = new ProcessStartInfo("cfn-lint") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["--non-zero-exit-code", "none", "--format", "json", "--", .. files])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        using var document = JsonDocument.Parse(output);
        return [.. document.RootElement.EnumerateArray().Where(match => match.GetProperty("Level").GetString() == "Error").Select(Read)];
    }

    private static Match Read(JsonElement match)
    {
        var location = match.GetProperty("Location");
        var start = location.GetProperty("Start");
        return new Match(
            match.GetProperty("Filename").GetString()!,
            match.GetProperty("Rule").GetProperty("Id").GetString()!,
            start.GetProperty("LineNumber").GetInt32(),
            start.GetProperty("ColumnNumber").GetInt32(),
            location.TryGetProperty("Path", out var path) && path.ValueKind == JsonValueKind.Array ? [.. path.EnumerateArray().Select(step => step.ToString())] : [],
            match.GetProperty("Message").GetString()!);
    }
}
