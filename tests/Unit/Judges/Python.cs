using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace MlOps.Unit.Judges;

/// <summary>Runs scripts in the Python that is installed, which has AWS's own models (botocore) where anything has them.</summary>
internal static class Python
{
    /// <summary>The folder of botocore's data and botocore's version; null where botocore is not installed.</summary>
    public static (string Data, Version Version)? Botocore { get; } = FindBotocore();

    /// <summary>What a script prints, as JSON; null where there is no Python or the script fails, because of a missing library for instance.</summary>
    public static JsonElement? Run(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(script);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? JsonSerializer.Deserialize<JsonElement>(output) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static (string Data, Version Version)? FindBotocore() =>
        Run("import botocore, json, os; print(json.dumps([os.path.join(os.path.dirname(botocore.__file__), 'data'), botocore.__version__]))")
            is { } found
            ? (found[0].GetString()!, Version.Parse(found[1].GetString()!))
            : null;
}
