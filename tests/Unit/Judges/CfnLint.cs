using System.ComponentModel;
using System.Diagnostics;

namespace MlOps.Unit.Judges;

/// <summary>cfn-lint, where it is installed.</summary>
internal static class CfnLint
{
    private static readonly Lazy<Task<bool>> IsInstalled = new(async () => (await PythonAsync(["-c", "import cfnlint"])).ExitCode == 0);

    /// <summary>Lints templates in their regions. A region is judged apart from the others. Skips the test where there is no cfn-lint.</summary>
    /// <param name="templates">Templates, and the regions of each, with commas.</param>
    /// <param name="levels">What is told: of E, W and I errors, warnings and information.</param>
    /// <returns>A line a finding, and how much was judged.</returns>
    public static async Task<string> JudgeAsync((string Body, string Regions)[] templates, string levels = "EWI")
    {
        var folder = Directory.CreateTempSubdirectory("mlops-lint-");
        try
        {
            var arguments = new List<string> { RepositoryFolder.Combine("tests", "Unit", "Judges", "lint_regions.py"), levels };
            foreach (var (body, regions) in templates)
            {
                var file = Path.Combine(folder.FullName, $"template-{arguments.Count}.txt");
                await File.WriteAllTextAsync(file, body, TestContext.Current.CancellationToken);
                arguments.Add($"{file}={regions}");
            }

            return await RunAsync(arguments);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(IEnumerable<string> arguments)
    {
        if (!await IsInstalled.Value)
        {
            Assert.Skip("No python3 has cfn-lint.");
        }

        var (exitCode, output) = await PythonAsync(arguments);
        return output.ReplaceLineEndings("\n") + (exitCode == 0 ? "" : $"exit code {exitCode}");
    }

    private static async Task<(int ExitCode, string Output)> PythonAsync(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, await output + await error);
        }
        catch (Win32Exception)
        {
            return (-1, "");
        }
    }
}
