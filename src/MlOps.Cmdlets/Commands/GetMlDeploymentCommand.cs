using System.Management.Automation;
using MlOps.Aws;
using MlOps.Deployments;

namespace MlOps.Cmdlets;

/// <summary>Gets deployments as they stand: of products, of stacks by name, or all of the account and region.</summary>
/// <remarks>
/// <para>Reads the stack's status, outputs and times. Where nothing is asked for, every stack of the account and region that was made from a
/// product is listed. A product that is not deployed is an error, StackNotFound.</para>
/// <para>The list needs cloudformation:DescribeStacks on all stacks, which no product's operator has: the policies of New-MlOperatorPolicy let a product's own stack be read, as
/// Get-MlProduct | Get-MlDeployment does.</para>
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
/// <example>
/// <title>Remove test deployments whose time is over</title>
/// <code>Get-MlDeployment -Test -Expired -Region us-west-2 | Remove-MlProduct -Confirm:$false</code>
/// <remarks>Nothing of them stays.</remarks>
/// </example>
/// <seealso cref="GetMlProductOutputCommand"/>
/// <seealso cref="DeployMlProductCommand"/>
[Cmdlet(VerbsCommon.Get, "MlDeployment", DefaultParameterSetName = AllSetName)]
[OutputType(typeof(MlDeployment))]
public sealed class GetMlDeploymentCommand : MlDeploymentCmdlet
{
    private const string AllSetName = "All";

    /// <summary>Lists test deployments only.</summary>
    [Parameter(ParameterSetName = AllSetName)]
    public SwitchParameter Test { get; set; }

    /// <summary>Lists test deployments only whose time is over.</summary>
    [Parameter(ParameterSetName = AllSetName)]
    public SwitchParameter Expired { get; set; }

    /// <inheritdoc/>
    private protected override async Task EndAsync(CancellationToken cancellationToken)
    {
        if (ParameterSetName != AllSetName || IsPipedTo)
        {
            return;
        }

        var session = await OpenSessionAsync(accountId: null, region: null, cancellationToken).ConfigureAwait(false);
        await foreach (var deployment in new DeploymentReader(session, Observer).ListAsync(Selection, cancellationToken).ConfigureAwait(false))
        {
            await Pipeline.WriteObjectAsync(deployment).ConfigureAwait(false);
        }
    }

    private DeploymentSelection Selection => Expired ? DeploymentSelection.ExpiredTests : Test ? DeploymentSelection.Tests : DeploymentSelection.All;

    /// <inheritdoc/>
    private protected override async Task ProcessTargetAsync(DeploymentTarget target, AwsSession session, CancellationToken cancellationToken) =>
        await Pipeline.WriteObjectAsync(await new DeploymentReader(session, Observer).GetAsync(target, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
}
