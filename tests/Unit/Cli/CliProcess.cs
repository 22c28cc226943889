using System.Diagnostics;
using System.Globalization;
using System.Text;
using Amazon.Runtime;

namespace MlOps.Unit.Cli;

/// <summary>The command line as a process of its own, which calls a sandbox over loopback and can be killed.</summary>
internal sealed class CliProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private CliProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = ReadErrorAsync(process.StandardError);
    }

    /// <summary>Starts it.</summary>
    /// <param name="endpoint">Where its calls go.</param>
    /// <param name="credentials">Who calls.</param>
    /// <param name="arguments">The command line.</param>
    public static CliProcess Start(Uri endpoint, AWSCredentials credentials, params string[] arguments) =>
        StartIn(Environment.CurrentDirectory, endpoint, credentials, arguments);

    /// <summary>Starts it in a folder.</summary>
    /// <param name="folder">The folder that its paths lead from.</param>
    /// <param name="endpoint">Where its calls go; null where the arguments say it.</param>
    /// <param name="credentials">Who calls.</param>
    /// <param name="arguments">The command line.</param>
    public static CliProcess StartIn(string folder, Uri? endpoint, AWSCredentials credentials, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "mlops.dll"));
        foreach (var argument in (string[])[.. arguments, .. endpoint is null ? Array.Empty<string>() : ["--endpoint-url", endpoint.ToString()]])
        {
            start.ArgumentList.Add(argument);
        }

        var keys = credentials.GetCredentials();
        start.Environment["AWS_ACCESS_KEY_ID"] = keys.AccessKey;
        start.Environment["AWS_SECRET_ACCESS_KEY"] = keys.SecretKey;
        start.Environment.Remove("AWS_SESSION_TOKEN");
        start.Environment.Remove(MlOps.Aws.SessionFactory.SandboxMarker);
        return new CliProcess(Process.Start(start)!);
    }

    /// <summary>Ends it at once, as <c>kill -9</c> does, and waits until it is gone.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>Stops it as Ctrl+C does, and waits until it says so, or ends.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();

        // Whoever holds a call's answer back holds it until the process has noticed: a connection that breaks first would be a failure, not a stop.
        // It may have calls to make before it ends, so its end is not waited for.
        _stopped.Task.Wait(TimeSpan.FromSeconds(30));
    }

    /// <summary>Waits until it ends.</summary>
    /// <returns>The exit code, and what went to each stream.</returns>
    public async Task<(int ExitCode, string Output, string Error)> WaitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return (_process.ExitCode, await _output, await _error);
    }

    private async Task<string> ReadErrorAsync(StreamReader error)
    {
        var lines = new StringBuilder();
        while (await error.ReadLineAsync() is { } line)
        {
            lines.AppendLine(line);
            if (line.StartsWith("Stopped. ", StringComparison.Ordinal))
            {
                _stopped.TrySetResult();
            }
        }

        _stopped.TrySetResult();
        return lines.ToString();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
