using System.Collections.ObjectModel;
using System.Management.Automation.Host;
using MlOps.Aws;
using MlOps.Cmdlets.Pipeline;

namespace MlOps.Cmdlets.Session;

/// <summary>Asks the person at PowerShell's host.</summary>
/// <param name="host">The host's user interface.</param>
/// <param name="pipeline">The way to the pipeline thread.</param>
internal sealed class HostPrompt(PSHostUserInterface host, CmdletPipeline pipeline) : IUserPrompt
{
    /// <inheritdoc/>
    public Task<string> AskMfaCodeAsync(string profileName, string serialNumber, CancellationToken cancellationToken) =>
        pipeline.InvokeAsync(() => Ask($"Multi-factor authentication of profile '{profileName}'", $"The code that {serialNumber} shows:"));

    private string Ask(string caption, string message)
    {
        var code = new FieldDescription("Code") { IsMandatory = true };
        try
        {
            return host.Prompt(caption, message, new Collection<FieldDescription> { code })?["Code"]?.ToString() ?? "";
        }
        catch (Exception exception) when (exception is HostException or NotImplementedException or InvalidOperationException)
        {
            // A host that cannot ask: -NonInteractive, a job, a service. The session says what to do then.
            return "";
        }
    }
}
