using System.Management.Automation;
using MlOps.Aws;
using MlOps.Cmdlets.Completion;
using MlOps.Deployments;
using MlOps.Products;

namespace MlOps.Cmdlets;

/// <summary>The base of cmdlets that look at, check or remove what is deployed: a product's stack, a deployment's, or one named.</summary>
public abstract class MlDeploymentCmdlet : MlAwsCmdlet
{
    private protected const string DeploymentSetName = "Deployment";
    private protected const string StackNameSetName = "StackName";

    /// <summary>Deployments, from Deploy-MlProduct or Get-MlDeployment.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = DeploymentSetName)]
    public MlDeployment[] Deployment { get; set; } = [];

    /// <summary>Names of stacks that were made from products.</summary>
    [Parameter(Mandatory = true, ParameterSetName = StackNameSetName)]
    [ArgumentCompleter(typeof(StackNameCompleter))]
    public string[] StackName { get; set; } = [];

    /// <inheritdoc/>
    private protected override string MissingFileAdvice(string path) =>
        MissingConfig.Advice(path) is { } advice ? $"{advice} A stack is named with -StackName." : "A stack is named with -StackName.";

    /// <inheritdoc/>
    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        await ForEachItemAsync(Deployment, deployment => ProcessDeploymentAsync(deployment, cancellationToken)).ConfigureAwait(false);
        await ForEachItemAsync(StackName, name => ProcessTargetAsync(DeploymentTarget.OfStack(name), null, null, cancellationToken)).ConfigureAwait(false);
        await base.ProcessAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    private protected sealed override Task ProcessProductAsync(MlProduct product, CancellationToken cancellationToken) =>
        ProcessTargetAsync(DeploymentTarget.Of(product), product.AccountId, product.Region, cancellationToken);

    /// <summary>The work for one stack.</summary>
    /// <param name="target">The stack.</param>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="cancellationToken">Cancelled when the pipeline stops.</param>
    private protected abstract Task ProcessTargetAsync(DeploymentTarget target, AwsSession session, CancellationToken cancellationToken);

    private async Task ProcessDeploymentAsync(MlDeployment deployment, CancellationToken cancellationToken)
    {
        var session = await OpenSessionAsync(deployment, cancellationToken).ConfigureAwait(false);
        await ProcessTargetAsync(DeploymentTarget.Of(deployment), session, cancellationToken).ConfigureAwait(false);
    }

    private async Task ProcessTargetAsync(DeploymentTarget target, string? accountId, string? region, CancellationToken cancellationToken)
    {
        var session = await OpenSessionAsync(accountId, region, cancellationToken).ConfigureAwait(false);
        await ProcessTargetAsync(target, session, cancellationToken).ConfigureAwait(false);
    }
}
