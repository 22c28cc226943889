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
        pipeline.InvokeAsync(() => Ask($"Multi-factor authentication of profile '{profileName}'", $"The code that {serialNumber} shows:", "Code"));

    /// <summary>Asks for a value; empty where nobody can be asked.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="what">What it is.</param>
    public Task<string> AskAsync(string name, string what) => pipeline.InvokeAsync(() => Ask("", what, name));

    private string Ask(string caption, string message, string name)
    {
        var field = new FieldDescription(name) { IsMandatory = true };
        try
        {
            return host.Prompt(caption, message, new Collection<FieldDescription> { field })?[name]?.ToString() ?? "";
        }
        catch (Exception exception) when (exception is HostException or NotImplementedException or InvalidOperationException)
        {
            // A host that cannot ask: -NonInteractive, a job, a service. Whoever asked says what to do then.
            return "";
        }
    }
}
