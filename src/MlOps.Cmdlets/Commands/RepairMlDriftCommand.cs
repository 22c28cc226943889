using System.Management.Automation;
using MlOps.Aws;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Pipeline;
using MlOps.Cmdlets.Session;
using MlOps.Deployments;
using MlOps.Deployments.Drift;
using MlOps.Deployments.Repair;

namespace MlOps.Cmdlets;

/// <summary>Undoes drift: puts deployed products back to what their templates say.</summary>
/// <remarks>
/// <para>First works out a plan, which -WhatIf shows: what CloudFormation puts back or makes again with a drift-aware change set; what is a call of the
/// resource's own service, since CloudFormation leaves it alone (CodeBuild projects, CodeCommit repositories, policies that somebody put on a role, rules
/// that somebody put on a security group, subscriptions of a topic, a policy that somebody put on a bucket, stages of a pipeline that somebody closed, the protection from deletion and the policy of a production stack); and what is left to a person, with the reason and the exact commands. Then it is done, in that order, and the
/// stack is checked again. Deploying an unchanged template would put nothing back: CloudFormation compares templates.</para>
/// <para>What somebody added is taken away only where it is named with -Remove. A plan that would take away anything else is refused (RepairRefused), and
/// so is a change set that would replace or delete a resource, change one that has not drifted, or undo what a rule ignores: CloudFormation can make
/// one for the whole stack only. Nothing is changed then. -Force goes on in all of these cases.</para>
/// <para>Where a service refuses a step, CloudFormation's change set fails, or the check afterwards says that what it was to undo still differs, that step has FAILED; the others are done all
/// the same, and the error RepairIncomplete names it. The same command again goes on from there.</para>
/// <para>How the run ended is appended to reports/mlops-YEAR-MONTH.jsonl in the current folder, with the request ids of what it changed; the environment variable
/// MLOPS_REPORTS names another folder, or off.</para>
/// </remarks>
/// <example>
/// <title>See what would be done, then do it</title>
/// <code>
/// $report = Test-MlDrift ./configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml
/// ($report | Repair-MlDrift -WhatIf).Steps
/// $report | Repair-MlDrift
/// </code>
/// <remarks>Makes a plan from what the report has found, shows its steps, and does them.</remarks>
/// </example>
/// <example>
/// <title>Take a policy off that somebody attached</title>
/// <code>Repair-MlDrift ./configs/techcorp-prod-a001-us-west-2-customer-churn-ml-codecommit.yaml -Remove arn:aws:iam::aws:policy/ReadOnlyAccess</code>
/// <remarks>Checks for drift first. Other things that were added, and are not named, would stop it.</remarks>
/// </example>
/// <example>
/// <title>What is left to do by hand</title>
/// <code>(Repair-MlDrift ./configs/*.yaml -Confirm:$false).Steps | Where-Object Status -eq LEFT | ForEach-Object Command</code>
/// <remarks>Writes the commands for what neither CloudFormation nor MlOps can put back.</remarks>
/// </example>
/// <seealso cref="TestMlDriftCommand"/>
/// <seealso cref="DeployMlProductCommand"/>
[Cmdlet(VerbsDiagnostic.Repair, "MlDrift", DefaultParameterSetName = ProductSetName, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(MlRepair))]
public sealed class RepairMlDriftCommand : MlDeploymentCmdlet
{
    private const string ReportSetName = "Report";

    private GivenDriftRules? _given;
    private GivenRemovals? _removals;

    /// <summary>Reports from Test-MlDrift: what they found is put back, without another check before.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = ReportSetName)]
    public MlDriftReport[] Report { get; set; } = [];

    /// <summary>
    /// What somebody added and is to be taken away: names or ARNs of policies, rules as the report shows them, ids of statements of a bucket policy
    /// (BucketPolicy for those without), stages of a pipeline that were closed, keys of tags, names of variables. Takes wildcards; the very name of something
    /// that was added means that alone, also where it has wildcards in it. What fits nothing is warned of.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [SupportsWildcards]
    [PSDefaultValue(Help = "Nothing is taken away")]
    public string[] Remove { get; set; } = [];

    /// <summary>Drift that is expected and stays, besides what the configs say; see Test-MlDrift.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [DriftRuleTransformation]
    [PSDefaultValue(Help = "What the configs say under drift.ignore")]
    public MlDriftRule[] Ignore { get; set; } = [];

    /// <summary>How long to wait for each of CloudFormation's operations: minutes, or a TimeSpan.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [TimeoutTransformation]
    [PSDefaultValue(Help = "As long as it takes")]
    public TimeSpan? Timeout { get; set; }

    /// <summary>Goes on although something is replaced, taken away without having been named, or undone that is ignored.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private RepairOptions Options => new() { Remove = [.. Remove], Ignore = [.. Ignore], Force = Force, Timeout = Timeout };

    /// <inheritdoc/>
    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        await ForEachItemAsync(Report, report => ProcessReportAsync(report, cancellationToken)).ConfigureAwait(false);
        await base.ProcessAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    private protected override async Task ProcessTargetAsync(DeploymentTarget target, AwsSession session, CancellationToken cancellationToken)
    {
        var operation = new RepairOperation(session, Observer);
        var plan = await PlanAsync(session, target, () => operation.PlanAsync(target, Options, cancellationToken)).ConfigureAwait(false);
        await RepairAsync(session, operation, plan, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    private protected override Task EndAsync(CancellationToken cancellationToken)
    {
        _given?.Warn(Observer);
        _removals?.Warn(Observer);
        return base.EndAsync(cancellationToken);
    }

    private async Task ProcessReportAsync(MlDriftReport report, CancellationToken cancellationToken)
    {
        var session = await OpenSessionAsync(report.AccountId, report.Region, cancellationToken).ConfigureAwait(false);
        await session.EnsureBelongsAsync(report, cancellationToken).ConfigureAwait(false);
        var operation = new RepairOperation(session, Observer);
        var target = DeploymentTarget.Of(report);
        var plan = await PlanAsync(session, target, () => operation.PlanAsync(target, report, Options, cancellationToken)).ConfigureAwait(false);
        await RepairAsync(session, operation, plan, cancellationToken).ConfigureAwait(false);
    }

    private async Task<RepairPlan> PlanAsync(AwsSession session, DeploymentTarget target, Func<Task<RepairPlan>> plan)
    {
        return await Pipeline.IsWhatIfAsync().ConfigureAwait(false)
            ? await SeenAsync().ConfigureAwait(false)
            : await Recorder.PrepareAsync("Repair-MlDrift", session, target.Name, target.StackName, PlanAllowedAsync).ConfigureAwait(false);

        async Task<RepairPlan> PlanAllowedAsync()
        {
            var allowed = await SeenAsync().ConfigureAwait(false);
            allowed.EnsureAllowed();
            return allowed;
        }

        async Task<RepairPlan> SeenAsync()
        {
            var made = await plan().ConfigureAwait(false);
            (_given ??= new GivenDriftRules(Ignore)).See(made.Report);
            (_removals ??= new GivenRemovals(Remove)).See(made);
            return made;
        }
    }

    private async Task RepairAsync(AwsSession session, RepairOperation operation, RepairPlan plan, CancellationToken cancellationToken)
    {
        var planned = plan.Planned;
        if (planned.Steps.Count == 0)
        {
            await Pipeline.WriteObjectAsync(planned).ConfigureAwait(false);
            return;
        }

        var title = $"Repair the drift of {planned.StackName} in account {planned.AccountId}, {planned.Region}.";
        var lines = RepairDescription.Lines(planned);
        switch (await Pipeline.DecideAsync(title, string.Join('\n', [title, .. lines])).ConfigureAwait(false))
        {
            case Decision.Go:
                var repair = await Recorder.RunAsync(
                    "Repair-MlDrift", session, planned.Name, planned.StackName, () => operation.ExecuteAsync(plan, cancellationToken), result => result.Status, RepairOperation.FailedIn).ConfigureAwait(false);
                await Pipeline.WriteObjectAsync(repair).ConfigureAwait(false);
                RepairOperation.EnsureComplete(repair);
                break;

            case Decision.ShowOnly:
                foreach (var line in lines)
                {
                    Observer.Information($"What if: {line}");
                }

                await Pipeline.WriteObjectAsync(planned).ConfigureAwait(false);
                break;
        }
    }
}
