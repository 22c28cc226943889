using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MlOps.Unit.Pester;

/// <summary>One run of the Pester suite in a child pwsh, or the reason why there is none.</summary>
internal static partial class PesterRun
{
    private const string NoPowerShell = "skipped: no pwsh";

    private static string Suite => RepositoryFolder.Combine("tests", "Pester");

    /// <summary>Runs the suite.</summary>
    /// <returns>An outcome for every <c>It</c>; where no pwsh is on the PATH all of them are skipped.</returns>
    public static async Task<IReadOnlyList<PesterOutcome>> RunAsync(CancellationToken cancellationToken)
    {
        if (FindOnPath("pwsh") is not { } pwsh)
        {
            return WrittenIts().Select(name => new PesterOutcome(name, PesterOutcome.Skipped, NoPowerShell)).ToList();
        }

        var resultFile = Path.Combine(Path.GetTempPath(), $"mlops-pester-{Guid.NewGuid():N}.json");
        try
        {
            var output = await StartAsync(pwsh, resultFile, cancellationToken);
            return File.Exists(resultFile)
                ? JsonSerializer.Deserialize<List<PesterOutcome>>(await File.ReadAllTextAsync(resultFile, cancellationToken))!
                : [new PesterOutcome("The Pester suite runs", PesterOutcome.Failed, output)];
        }
        finally
        {
            File.Delete(resultFile);
        }
    }

    private static async Task<string> StartAsync(string pwsh, string resultFile, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(pwsh)
        {
            ArgumentList = { "-NoProfile", "-NonInteractive", "-File", Path.Combine(Suite, "Invoke-Suite.ps1"), "-ResultPath", resultFile },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return await output + await errors;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>What the suite would run, as far as its text tells.</summary>
    private static IEnumerable<string> WrittenIts() =>
        from file in Directory.EnumerateFiles(Suite, "*.Tests.ps1").Order(StringComparer.Ordinal)
        from line in File.ReadLines(file)
        let it = ItLine().Match(line)
        where it.Success
        select $"{Path.GetFileName(file)}: {it.Groups["name"].Value}";

    private static string? FindOnPath(string command) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? command + ".exe" : command))
            .FirstOrDefault(File.Exists);

    [GeneratedRegex("""^\s*It\s+(?<quote>['"])(?<name>.+?)\k<quote>""")]
    private static partial Regex ItLine();
}
