using System.Management.Automation;
using MlOps.Aws;
using MlOps.Deployments;

namespace MlOps.Cmdlets;

/// <summary>Gets deployments as they stand: of products, of stacks by name, or all of the account and region.</summary>
/// <remarks>
/// <para>Reads the stack's status, outputs and times. Where nothing is asked for, every stack of the account and region that was made from a
/// product is listed. A product that is not deployed is an error, StackNotFound.</para>
/// </remarks>
/// <example>
/// <title>List what is deployed</title>
/// <code>Get-MlDeployment -ProfileName ml-reader -Region us-west-2</code>
/// <remarks>Lists every product's stack in that region, with its status.</remarks>
/// </example>
/// <example>
/// <title>See whether products are deployed</title>
/// <code>Get-MlProduct ./configs/*.yaml | Get-MlDeployment -ErrorAction SilentlyContinue | Format-Table Name, Status, Started</code>
/// <remarks>Leaves out those that are not.</remarks>
/// </example>
/// <seealso cref="GetMlProductOutputCommand"/>
/// <seealso cref="DeployMlProductCommand"/>
[Cmdlet(VerbsCommon.Get, "MlDeployment", DefaultParameterSetName = AllSetName)]
[OutputType(typeof(MlDeployment))]
public sealed class GetMlDeploymentCommand : MlDeploymentCmdlet
{
    private const string AllSetName = "All";

    /// <inheritdoc/>
    private protected override async Task EndAsync(CancellationToken cancellationToken)
    {
        if (ParameterSetName != AllSetName || IsPipedTo)
        {
            return;
        }

        var session = await OpenSessionAsync(accountId: null, region: null, cancellationToken).ConfigureAwait(false);
        await foreach (var deployment in new DeploymentReader(session, Observer).ListAsync(cancellationToken).ConfigureAwait(false))
        {
            await Pipeline.WriteObjectAsync(deployment).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    private protected override async Task ProcessTargetAsync(DeploymentTarget target, AwsSession session, CancellationToken cancellationToken) =>
        await Pipeline.WriteObjectAsync(await new DeploymentReader(session, Observer).GetAsync(target, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
}
