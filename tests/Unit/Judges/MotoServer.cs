using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Amazon;
using Amazon.Runtime;

namespace MlOps.Unit.Judges;

/// <summary>One <c>moto_server</c> (an AWS mock) on a loopback port of its own, for all tests that want it; ended with them.</summary>
public sealed partial class MotoServer : IAsyncLifetime
{
    private Process? _process;

    /// <summary>Where it listens; null where it is not installed.</summary>
    public Uri? Address { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo("moto_server") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("-H");
        start.ArgumentList.Add("127.0.0.1");
        start.ArgumentList.Add("-p");
        start.ArgumentList.Add("0");

        // Without it there are none of the policies that AWS manages (https://docs.getmoto.org/en/latest/docs/services/iam.html).
        start.Environment["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true";
        try
        {
            _process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return;
        }

        Address = await ReadAddressAsync(_process);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
    }

    /// <summary>Points a client's configuration at the server, or skips the test where there is none.</summary>
    internal T Attach<T>(T config)
        where T : ClientConfig
    {
        Assert.SkipWhen(Address is null, "moto_server is not installed");
        config.ServiceURL = Address.ToString();
        config.AuthenticationRegion = RegionEndpoint.USWest2.SystemName;
        return config;
    }

    /// <summary>The server says where it listens once it does; until then there is nothing else to wait for.</summary>
    private static async Task<Uri?> ReadAddressAsync(Process process)
    {
        var found = new TaskCompletionSource<Uri?>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                found.TrySetResult(null);
            }
            else if (RunningOn().Match(line.Data) is { Success: true } match)
            {
                found.TrySetResult(new Uri(match.Groups[1].Value));
            }
        };
        process.OutputDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return await found.Task;
    }

    [GeneratedRegex(@"Running on (http://127\.0\.0\.1:\d+)")]
    private static partial Regex RunningOn();
}
