using System.Management.Automation;
using MlOps.Aws;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Pipeline;
using MlOps.Cmdlets.Session;
using MlOps.Deployments;

namespace MlOps.Cmdlets;

/// <summary>Removes products: stops their pipelines, deletes their stacks, and tells what is kept and what is left.</summary>
/// <remarks>
/// <para>First only reads, and names each thing that would be deleted and kept; then asks, unless -Confirm:$false says not to. Pipelines are
/// brought to rest before the stack is deleted, and the stack is waited for until it is gone.</para>
/// <para>Data has one fate: bucket, repositories and model group are kept together or deleted together. Production keeps them; -DeleteData deletes
/// them, with all that is in them, once the stack is gone; where that was interrupted, the same command finds what is left. Data that is kept keeps its
/// names: the same product cannot be deployed again beside it.</para>
/// <para>A stack that is protected from deletion is refused (TerminationProtected), unless -Force lifts the protection; -WhatIf shows its plan in
/// either case.</para>
/// <para>Where AWS would refuse to delete something, nothing is begun (RemovalBlocked): the error names who holds what, with the commands that let go of it.
/// Looked at are policies that somebody put on roles, instance profiles that hold them, others who have a policy of the product, and endpoints of the product,
/// network interfaces and rules of other groups that use its security group. The findings of a planned removal say the same, and what data holds that is kept or deleted.
/// -SkipHolderCheck goes on all the same.</para>
/// <para>A product that was removed before is no error: what is kept of it and what is left is written again, and nobody is asked.</para>
/// <para>What pipelines made at run time is listed, not deleted: endpoints, their configurations, models, versions in a group that is kept, and log
/// groups. It is told by the tag mlops:product, which pipelines give what they make; where a service makes something by itself, by a name that only
/// this product gives. Not looked for are jobs, which end by themselves, and SageMaker pipelines, which cost nothing until they are started.</para>
/// <para>How the run ended is appended to reports/mlops-YEAR-MONTH.jsonl in the current folder, with the request ids of what it changed; the environment variable
/// MLOPS_REPORTS names another folder, or off.</para>
/// </remarks>
/// <example>
/// <title>See what would be deleted and kept</title>
/// <code>
/// $removal = Get-MlProduct ./configs/techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml | Remove-MlProduct -WhatIf
/// $removal.Deleted
/// $removal.Retained
/// </code>
/// <remarks>Makes only calls that read. The removal that is written has the status PLANNED.</remarks>
/// </example>
/// <example>
/// <title>Remove a product of production, and keep its data</title>
/// <code>Remove-MlProduct ./configs/techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml -Force</code>
/// <remarks>Asks first, with each thing named. -Force lifts the stack's protection from deletion.</remarks>
/// </example>
/// <example>
/// <title>See who holds what AWS would not delete</title>
/// <code>
/// $removal = Get-MlProduct ./configs/techcorp-prod-a002-us-west-2-customer-churn-ml-s3.yaml | Remove-MlProduct -WhatIf
/// $removal.Findings | Format-List Id, Severity, Message, Suggestion
/// </code>
/// <remarks>The suggestion is the command that lets go of it.</remarks>
/// </example>
/// <example>
/// <title>Remove all that a test run has deployed, data included</title>
/// <code>$deployments | Remove-MlProduct -DeleteData -Force -Confirm:$false</code>
/// <remarks>Takes what Deploy-MlProduct wrote. -Force is for stacks of production, which are protected from deletion.</remarks>
/// </example>
/// <seealso cref="DeployMlProductCommand"/>
/// <seealso cref="GetMlDeploymentCommand"/>
[Cmdlet(VerbsCommon.Remove, "MlProduct", DefaultParameterSetName = ProductSetName, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(MlRemoval))]
public sealed class RemoveMlProductCommand : MlDeploymentCmdlet
{
    /// <summary>
    /// Deletes what the template retains, with all that is in it: objects and their versions, model versions, code. What has a name of the product and is not
    /// known to be its own stays, and is told.
    /// </summary>
    [Parameter]
    public SwitchParameter DeleteData { get; set; }

    /// <summary>Waits for somebody else's operation on the stack. Otherwise it is an error, StackBusy.</summary>
    [Parameter]
    public SwitchParameter WaitForOther { get; set; }

    /// <summary>How long to wait for a stack: minutes, or a TimeSpan. CloudFormation goes on after it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [TimeoutTransformation]
    [PSDefaultValue(Help = "As long as it takes")]
    public TimeSpan? Timeout { get; set; }

    /// <summary>Lifts the stack's protection from deletion.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>
    /// Goes on although somebody holds what AWS would refuse to delete, as far as can be seen: CloudFormation finds out, and what it cannot delete leaves the
    /// stack half deleted. Who holds what is a warning then.
    /// </summary>
    [Parameter]
    public SwitchParameter SkipHolderCheck { get; set; }

    private RemoveOptions Options => new() { Force = Force, DeleteData = DeleteData, SkipHolderCheck = SkipHolderCheck, WaitForOther = WaitForOther, Timeout = Timeout };

    /// <inheritdoc/>
    private protected override async Task ProcessTargetAsync(DeploymentTarget target, AwsSession session, CancellationToken cancellationToken)
    {
        var operation = new RemoveOperation(session, Observer);
        var plan = await Pipeline.IsWhatIfAsync().ConfigureAwait(false)
            ? await operation.PlanAsync(target, Options, cancellationToken).ConfigureAwait(false)
            : await Recorder.PrepareAsync("Remove-MlProduct", session, target.Name, target.StackName, PlanAllowedAsync).ConfigureAwait(false);

        if (RemoveOperation.IsDone(plan))
        {
            await Pipeline.WriteObjectAsync(plan).ConfigureAwait(false);
            return;
        }

        var lines = RemovalDescription.Lines(plan, Options);
        var title = RemovalDescription.Title(plan);
        switch (await Pipeline.DecideAsync(title, string.Join('\n', [title, .. lines])).ConfigureAwait(false))
        {
            case Decision.Go:
                var removal = await Recorder.RunAsync(
                    "Remove-MlProduct", session, plan.Name, plan.StackName, () => operation.ExecuteAsync(target, Options, cancellationToken), result => result.Status).ConfigureAwait(false);
                await Pipeline.WriteObjectAsync(removal).ConfigureAwait(false);
                break;

            case Decision.ShowOnly:
                Show(lines);
                await Pipeline.WriteObjectAsync(plan).ConfigureAwait(false);
                break;
        }

        async Task<MlRemoval> PlanAllowedAsync()
        {
            var allowed = await operation.PlanAsync(target, Options, cancellationToken).ConfigureAwait(false);
            RemoveOperation.EnsureAllowed(allowed, Options);
            return allowed;
        }
    }

    private void Show(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Observer.Information($"What if: {line}");
        }
    }
}
