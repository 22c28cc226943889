using System.Management.Automation;
using MlOps.Aws;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Session;
using MlOps.Deployments;
using MlOps.Deployments.Drift;

namespace MlOps.Cmdlets;

/// <summary>Checks whether the account still says what the templates of deployed products say.</summary>
/// <remarks>
/// <para>Has CloudFormation detect drift, waits, and writes a report for each stack: every resource with its status and the properties that
/// differ. CodeCommit repositories and CodeBuild projects, which CloudFormation does not compare, are read from their own services and compared.
/// What cannot be checked is UNCHECKED, with the reason, and never counted as in sync: a stack in which nothing differs but
/// something was not checked is PARTLY_CHECKED. Properties that the template sets and nothing compares, such as the description of a parameter, which
/// CloudFormation cannot read back, are listed in NotCompared of each resource. As with CloudFormation, a property that the template does not set
/// does not count as drift, but for what lets somebody in, or keeps a pipeline from going on: policies that somebody put on a role, rules on a security group, subscriptions of a topic, and the
/// statements of a policy on a bucket for which the template has none (/BucketPolicy, read with s3:GetBucketPolicy), and stages of a pipeline that somebody closed are looked for, and reported as additions.
/// Where the caller may not look, NotCompared names what was not looked for, the report is PARTLY_CHECKED at best, and a finding, with a warning, names the action that is missing. A product's stack must be
/// that product's own (StackNotOurs); with -StackName any stack is checked.</para>
/// <para>Of a production stack it is looked at too whether it has its protection from deletion, and its policy against replacing or deleting what holds data
/// (cloudformation:GetStackPolicy): where one is missing, the stack itself is a drifted resource, with a warning, and Repair-MlDrift puts it back.</para>
/// <para>A stack is checked as soon as it comes down the pipeline, many at once, at the rate that the account allows. Reports come in the order in
/// which the checks end, which need not be that of the stacks; the property Product of a report says whose it is.</para>
/// <para>Drift that is expected is named in the config, under drift.ignore, or with -Ignore: a logical id, a type, the path of a property, each with
/// wildcards, a reason, and the last day that it holds. What such a rule fits is still in the report, as IGNORED and with the reason, and does not count.
/// UNCHECKED is never ignored.</para>
/// <para>With -Interval the stacks are checked again and again until the pipeline is stopped: the first report of each stack is written, and from then on
/// only reports that say something new of it.</para>
/// <para>Drift is found here; Repair-MlDrift mends it. Deploying an unchanged template again does not: CloudFormation compares templates.</para>
/// </remarks>
/// <returns>With -Quiet: whether there was a stack to check, no check nor part of one failed, and no drift was found.</returns>
/// <example>
/// <title>Find products that have drifted</title>
/// <code>Get-MlProduct ./configs/*.yaml | Test-MlDrift -ProfileName ml-reader | Where-Object Drifted</code>
/// <remarks>Writes the reports of stacks with a resource that differs or is gone.</remarks>
/// </example>
/// <example>
/// <title>See what differs</title>
/// <code>
/// $report = Test-MlDrift -StackName techcorp-prod-a001-us-west-2-customer-churn-ml-stack
/// $report.Resources | Where-Object Status -ne IN_SYNC
/// </code>
/// <remarks>Lists drifted, deleted and unchecked resources, with expected and actual values.</remarks>
/// </example>
/// <example>
/// <title>Fail a pipeline on drift</title>
/// <code>if (-not (Test-MlDrift ./configs/*.yaml -Quiet)) { throw 'A product has drifted.' }</code>
/// <remarks>One Boolean for all stacks. A warning says how much could not be checked.</remarks>
/// </example>
/// <example>
/// <title>Expect what is known</title>
/// <code>Test-MlDrift ./configs/*.yaml -Ignore @{ Type = 'AWS::CodeBuild::Project'; Property = '/Environment/Image'; Reason = 'Image trial'; Until = '2027-03-31' }</code>
/// <remarks>Changed build images are shown as ignored until the end of March. A text says the same without reason and day: AWS::CodeBuild::Project/Environment/Image.</remarks>
/// </example>
/// <example>
/// <title>Watch from a runbook</title>
/// <code>Test-MlDrift ./configs/*.yaml -Interval 15 | ForEach-Object { "$($_.CheckedAt): $($_.StackName) $($_.Status)" }</code>
/// <remarks>Checks every fifteen minutes, and writes a line when something changed.</remarks>
/// </example>
/// <seealso cref="CompareMlProductCommand"/>
/// <seealso cref="DeployMlProductCommand"/>
[Cmdlet(VerbsDiagnostic.Test, "MlDrift", DefaultParameterSetName = ProductSetName)]
[OutputType(typeof(MlDriftReport), typeof(bool))]
public sealed class TestMlDriftCommand : MlDeploymentCmdlet
{
    private readonly List<(DeploymentTarget Target, AwsSession Session)> _watched = [];
    private readonly DriftWatch _watch = new();
    private readonly Dictionary<string, string> _errors = new(StringComparer.Ordinal);
    private DriftFeed? _checks;
    private GivenDriftRules? _given;
    private bool _isRefuted;
    private bool _isEmpty = true;

    /// <summary>How long to wait for a stack: minutes, or a TimeSpan.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [TimeoutTransformation]
    [PSDefaultValue(Help = "As long as it takes")]
    public TimeSpan? Timeout { get; set; }

    /// <summary>
    /// Drift that is expected, besides what the configs say: texts such as BuildProject/Environment/* until 2027-03-31: newer images are tried, or hashtables with LogicalId, Type, Property,
    /// Reason and Until.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [DriftRuleTransformation]
    [PSDefaultValue(Help = "What the configs say under drift.ignore")]
    public MlDriftRule[] Ignore { get; set; } = [];

    /// <summary>Checks again after this time, minutes or a TimeSpan, until the pipeline is stopped, and writes only what is new.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [TimeoutTransformation]
    [PSDefaultValue(Help = "Checks once")]
    public TimeSpan? Interval { get; set; }

    /// <summary>
    /// Writes one Boolean in place of reports: whether there was a stack to check, no check failed, nor a part of one for want of a permission, and no drift was
    /// found. A warning says how many resources nothing could compare; they do not make it false.
    /// </summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    private protected override Task BeginAsync(CancellationToken cancellationToken) => Quiet && Interval is not null
        ? throw new MlOpsException("QuietNeverEnds", MlErrorCategory.InvalidArgument, "-Quiet answers when all is checked, and -Interval never ends.") { RecommendedAction = "Give one of the two." }
        : base.BeginAsync(cancellationToken);

    /// <inheritdoc/>
    private protected override Task ProcessTargetAsync(DeploymentTarget target, AwsSession session, CancellationToken cancellationToken)
    {
        if (Interval is not null)
        {
            _watched.Add((target, session));
        }

        return CheckAsync(target, session, cancellationToken);
    }

    /// <inheritdoc/>
    private protected override async Task EndAsync(CancellationToken cancellationToken)
    {
        await EndRoundAsync().ConfigureAwait(false);
        while (Interval is { } interval && _watched.Count > 0)
        {
            await Task.Delay(interval, _watched[0].Session.Time, cancellationToken).ConfigureAwait(false);
            foreach (var (target, session) in _watched)
            {
                await CheckAsync(target, session, cancellationToken).ConfigureAwait(false);
            }

            await EndRoundAsync().ConfigureAwait(false);
        }

        if (Quiet)
        {
            await Pipeline.WriteObjectAsync(!_isRefuted && !_isEmpty).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // Checks that still run use the sessions that are released next.
        _checks?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _checks = null;
        base.Dispose(disposing);
    }

    private protected override void OnItemFailed() => _isRefuted = true;

    private Task CheckAsync(DeploymentTarget target, AwsSession session, CancellationToken cancellationToken)
    {
        _given ??= new GivenDriftRules(Ignore);
        _checks ??= new DriftFeed(Observer, new DriftOptions { Timeout = Timeout, Ignore = [.. Ignore] }, cancellationToken);
        return WriteAsync(_checks.AddAsync(target, session));
    }

    private async Task EndRoundAsync()
    {
        if (_checks is null)
        {
            return;
        }

        await WriteAsync(_checks.CompleteAsync()).ConfigureAwait(false);
        _given?.Warn(Observer);
        await _checks.DisposeAsync().ConfigureAwait(false);
        _checks = null;
    }

    private async Task WriteAsync(IAsyncEnumerable<DriftOutcome> outcomes)
    {
        await foreach (var outcome in outcomes.ConfigureAwait(false))
        {
            if (!IsKnownError(outcome))
            {
                await ForOneItemAsync(outcome.Target.Product ?? (object)outcome.Target.StackName, () => WriteAsync(outcome)).ConfigureAwait(false);
            }
        }
    }

    // A watch tells once that a stack cannot be checked, until it can or the reason is another.
    private bool IsKnownError(DriftOutcome outcome)
    {
        if (Interval is null || outcome.Error is not { } error)
        {
            return false;
        }

        var isKnown = _errors.GetValueOrDefault(outcome.Target.StackName) == error.Message;
        _errors[outcome.Target.StackName] = error.Message;
        return isKnown;
    }

    private async Task WriteAsync(DriftOutcome outcome)
    {
        var report = outcome.Report ?? throw outcome.Error!;
        _errors.Remove(outcome.Target.StackName);
        _given?.See(report);
        _isEmpty = false;
        _isRefuted |= !DriftVerdict.IsClean(report);
        if (Interval is not null && !_watch.IsNews(report))
        {
            Observer.Verbose($"{report.StackName} is as it was: {report.Status}.");
            return;
        }

        foreach (var finding in report.Findings.Where(finding => finding.Severity == MlSeverity.Warning))
        {
            Observer.Warning($"{finding.Message} {finding.Suggestion}");
        }

        if (!Quiet)
        {
            await Pipeline.WriteObjectAsync(report).ConfigureAwait(false);
        }
        else if (report.UncheckedCount > 0)
        {
            Observer.Warning($"{report.StackName}: {report.UncheckedCount} of {report.Resources.Count} resources could not be checked for drift.");
        }
    }
}
