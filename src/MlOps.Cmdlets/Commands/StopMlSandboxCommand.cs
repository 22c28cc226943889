using System.Management.Automation;
using MlOps.Aws;
using MlOps.Sandbox;

namespace MlOps.Cmdlets;

/// <summary>Stops the embedded AWS of this process.</summary>
/// <remarks>
/// <para>What lives in memory only is gone then; what Start-MlSandbox -Path keeps in a folder stays there. From now on cmdlets call AWS again.</para>
/// </remarks>
/// <example>
/// <title>Go back to AWS</title>
/// <code>Stop-MlSandbox</code>
/// <remarks>Writes nothing. Where no sandbox runs there is an error, SandboxNotRunning.</remarks>
/// </example>
/// <example>
/// <title>Stop it only where one runs</title>
/// <code>if (Get-MlSandbox) { Stop-MlSandbox }</code>
/// <remarks>Get-MlSandbox gives nothing where no sandbox runs.</remarks>
/// </example>
/// <seealso cref="StartMlSandboxCommand"/>
/// <seealso cref="GetMlSandboxCommand"/>
[Cmdlet(VerbsLifecycle.Stop, "MlSandbox", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class StopMlSandboxCommand : MlCmdlet
{
    /// <inheritdoc/>
    private protected override async Task EndAsync(CancellationToken cancellationToken)
    {
        if (AwsTransport.Current is not EmbeddedAws sandbox)
        {
            throw new MlOpsException("SandboxNotRunning", MlErrorCategory.ObjectNotFound, "No sandbox is running in this process.")
            {
                RecommendedAction = "Start one with Start-MlSandbox.",
            };
        }

        if (await Pipeline.ShouldProcessAsync(sandbox.Describe().ToString(), "Stop the sandbox").ConfigureAwait(false))
        {
            await sandbox.DisposeAsync().ConfigureAwait(false);
        }
    }
}
