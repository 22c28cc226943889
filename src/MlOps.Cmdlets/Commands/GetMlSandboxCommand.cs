using System.Management.Automation;
using MlOps.Aws;
using MlOps.Sandbox;

namespace MlOps.Cmdlets;

/// <summary>Gets the embedded AWS that runs in this process.</summary>
/// <remarks><para>Gives nothing where none runs; that is no error.</para></remarks>
/// <example>
/// <title>See whether a sandbox runs</title>
/// <code>Get-MlSandbox</code>
/// <remarks>Shows its folder, its endpoint, the caller's account and how many stacks it has.</remarks>
/// </example>
/// <example>
/// <title>Point another tool at it</title>
/// <code>
/// $null = Start-MlSandbox -Port 0
/// $env:AWS_ACCESS_KEY_ID = '123456789012'
/// $env:AWS_SECRET_ACCESS_KEY = 'any'
/// aws cloudformation list-stacks --endpoint-url (Get-MlSandbox).Endpoint --region us-west-2
/// </code>
/// <remarks>There is an endpoint only where the sandbox was started with -Port; 0 takes any that is free.</remarks>
/// </example>
/// <seealso cref="StartMlSandboxCommand"/>
/// <seealso cref="StopMlSandboxCommand"/>
[Cmdlet(VerbsCommon.Get, "MlSandbox")]
[OutputType(typeof(MlSandbox))]
public sealed class GetMlSandboxCommand : MlCmdlet
{
    /// <inheritdoc/>
    private protected override async Task EndAsync(CancellationToken cancellationToken)
    {
        if (AwsTransport.Current is EmbeddedAws sandbox)
        {
            await Pipeline.WriteObjectAsync(sandbox.Describe()).ConfigureAwait(false);
        }
    }
}
