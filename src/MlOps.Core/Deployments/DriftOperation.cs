using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments;

/// <summary>
/// Checks a stack for drift: starts CloudFormation's detection, waits for it, compares itself what CloudFormation cannot as far as its service tells, and
/// reports every resource of the stack. What was not compared is reported as such: CloudFormation calls a stack in sync also where it could not compare everything.
/// </summary>
public sealed class DriftOperation
{
    private readonly AwsSession _session;
    private readonly IOperationObserver _observer;
    private readonly DetectionPace _pace;
    private readonly IAmazonCloudFormation _client;

    /// <summary>Makes the operation.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="observer">Who watches.</param>
    public DriftOperation(AwsSession session, IOperationObserver observer)
        : this(session, observer, new DetectionPace(PollingInterval.Longest))
    {
    }

    /// <summary>Makes the operation for one of many stacks.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="observer">Who watches.</param>
    /// <param name="pace">When to ask for the end of a detection; shared by the checks of a fleet.</param>
    internal DriftOperation(AwsSession session, IOperationObserver observer, DetectionPace pace)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(observer);
        _session = session;
        _observer = observer;
        _pace = pace;
        _client = session.CloudFormation;
    }

    /// <summary>Checks one stack.</summary>
    /// <param name="target">The stack.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the wait; CloudFormation finishes the detection by itself.</param>
    /// <exception cref="MlOpsException">
    /// <c>StackNotFound</c>, <c>StackNotDeployed</c>; <c>StackNotOurs</c> where the stack of a product's name is not that product's; <c>DriftDetectionFailed</c> where nothing at all was checked; <c>OperationTimeout</c>.
    /// </exception>
    public async Task<MlDriftReport> CheckAsync(DeploymentTarget target, DriftOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        var context = await _session.GetContextForAsync(target.Product, cancellationToken)
            .OrTellAsync(_observer, NotBegun(target), cancellationToken).ConfigureAwait(false);
        var found = await FindOursAsync(target, cancellationToken).OrTellAsync(_observer, NotBegun(target), cancellationToken).ConfigureAwait(false);

        // Counted from the first answer: before that a stack of a fleet waits for its turn, not for CloudFormation.
        var deadline = _session.Time.GetUtcNow() + options.Timeout;
        var stack = await SettleAsync(found, target, deadline, cancellationToken).ConfigureAwait(false);
        var detection = await DetectAsync(stack, deadline, cancellationToken)
            .OrTellAsync(
                _observer,
                $"The drift detection of stack {stack.StackName} changes nothing; where it has begun, CloudFormation finishes it by itself. Run the same command again for its report.",
                cancellationToken)
            .ConfigureAwait(false);
        var (resources, findings) = await CompareAsync(target, stack, detection, cancellationToken)
            .OrTellAsync(_observer, $"Stack {stack.StackName} is checked, and its report not read. Nothing has been changed.", cancellationToken)
            .ConfigureAwait(false);
        resources = new DriftIgnoring([.. target.Product?.DriftRules ?? [], .. options.Ignore], DateOnly.FromDateTime(_session.Time.GetUtcNow().UtcDateTime), _observer).Mark(resources);
        var report = new MlDriftReport
        {
            Name = target.Name,
            StackName = stack.StackName,
            StackId = stack.StackId,
            Resources = resources,
            Findings = [.. LiftedGuards.Told(resources), .. findings],
            AccountId = context.AccountId,
            Region = _session.Region,
            CheckedAt = _session.Time.GetUtcNow(),
            Sandbox = _session.IsSandbox,
            Product = target.Product,
        };
        Judge(report, detection);
        return report;
    }

    private static string NotBegun(DeploymentTarget target) => $"The drift check of stack {target.StackName} has not begun.";

    // A detection that failed keeps what it found until then.
    private void Judge(MlDriftReport report, DescribeStackDriftDetectionStatusResponse detection)
    {
        if (detection.DetectionStatus != StackDriftDetectionStatus.DETECTION_FAILED)
        {
            return;
        }

        if (report.CheckedCount == 0)
        {
            throw DeploymentErrors.DriftDetectionFailed(report.StackName, detection.DetectionStatusReason);
        }

        _observer.Warning(
            $"Drift detection on {report.StackName} failed: {detection.DetectionStatusReason} {report.CheckedCount} of {report.Resources.Count} resources were checked.");
    }

    // A stack that is asked for by its own name may be anybody's; one that is asked for as a product's must be that product's.
    private async Task<Stack> FindOursAsync(DeploymentTarget target, CancellationToken cancellationToken)
    {
        var stack = await FindAsync(target, cancellationToken).ConfigureAwait(false);
        if (target.Product is { } product)
        {
            var deployed = await DeployedStack.ReadAsync(_client, stack, cancellationToken).ConfigureAwait(false);
            deployed.EnsureOurs(product.Name, adoptable: false);
        }

        return stack;
    }

    private async Task<Stack> FindAsync(DeploymentTarget target, CancellationToken cancellationToken) =>
        await _client.FindStackAsync(target.StackName, cancellationToken).ConfigureAwait(false)
        ?? throw DeploymentErrors.StackNotFound(target.StackName, await _session.GetContextAsync(cancellationToken).ConfigureAwait(false));

    private async Task<Stack> SettleAsync(Stack stack, DeploymentTarget target, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        while (true)
        {
            var treatment = StackStatusTable.Of(stack.StackStatus.Value).Drift;
            switch (treatment.Step)
            {
                case StackStep.GoOn:
                    return stack;
                case StackStep.Wait:
                    _observer.Verbose($"Stack {stack.StackName} {StackStatusTable.Of(stack.StackStatus.Value).Meaning}; waiting for that.");
                    var watched = new WatchedOperation { StackId = stack.StackId, StackName = stack.StackName, Activity = $"Waiting for stack {stack.StackName}" };
                    await new StackWatch(_client, _session.Time, _observer).WaitAsync(watched, deadline, cancellationToken).ConfigureAwait(false);
                    stack = await FindAsync(target, cancellationToken).OrTellAsync(_observer, NotBegun(target), cancellationToken).ConfigureAwait(false);
                    break;
                default:
                    throw DeploymentErrors.Refused(treatment.ErrorId!, stack);
            }
        }
    }

    private async Task<DescribeStackDriftDetectionStatusResponse> DetectAsync(Stack stack, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var id = await StartAsync(stack, deadline, cancellationToken).ConfigureAwait(false);
        var started = _session.Time.GetUtcNow();
        await WaitUntilLikelyEndedAsync(stack, started, deadline, cancellationToken).ConfigureAwait(false);
        var request = new DescribeStackDriftDetectionStatusRequest { StackDriftDetectionId = id };
        for (var isFirst = true; ; isFirst = false)
        {
            var asked = _session.Time.GetUtcNow() - started;
            _pace.Look(asked);
            var detection = await _client.DescribeStackDriftDetectionStatusAsync(request, cancellationToken)
                .MapErrorsAsync("DescribeStackDriftDetectionStatus", stack.StackName).ConfigureAwait(false);
            if (detection.DetectionStatus != StackDriftDetectionStatus.DETECTION_IN_PROGRESS)
            {
                _pace.Ended(asked, isFirst);
                return detection;
            }

            await WaitAsync(stack, _pace.GoesOn(asked, isFirst), deadline, cancellationToken).ConfigureAwait(false);
        }
    }

    // What is expected may change while a stack waits: others start, and end, earlier.
    private async Task WaitUntilLikelyEndedAsync(Stack stack, DateTimeOffset started, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        while (started + _pace.FirstLook - _session.Time.GetUtcNow() is var wait && wait > TimeSpan.Zero && !(_session.Time.GetUtcNow() >= deadline))
        {
            await WaitAsync(stack, wait, deadline, cancellationToken).ConfigureAwait(false);
        }
    }

    // CloudFormation runs one detection a stack at a time, and tells nobody its id but whoever began it. So a running one is waited for.
    private async Task<string> StartAsync(Stack stack, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var interval = new PollingInterval();
        while (true)
        {
            try
            {
                var response = await _client.DetectStackDriftAsync(new DetectStackDriftRequest { StackName = stack.StackId }, cancellationToken)
                    .MapErrorsAsync("DetectStackDrift", stack.StackName).ConfigureAwait(false);
                return response.StackDriftDetectionId;
            }
            catch (MlOpsException error) when (SaysThatOneIsRunning(error))
            {
                _observer.Verbose($"Drift of {stack.StackName} is being detected already; waiting for that.");
                await WaitAsync(stack, interval.After(news: false), deadline, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static bool SaysThatOneIsRunning(MlOpsException error) => error.InnerException is AmazonCloudFormationException
        && error.InnerException.Message.Contains("in progress", StringComparison.OrdinalIgnoreCase);

    // A wait that would go past the deadline ends at it, for a last look.
    private async Task WaitAsync(Stack stack, TimeSpan wait, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var now = _session.Time.GetUtcNow();
        if (now >= deadline)
        {
            throw StackErrors.TimedOut(stack.StackName, "being checked for drift", "CloudFormation finishes the detection by itself; it changes nothing.");
        }

        _observer.Progress($"Checking {stack.StackName}", "CloudFormation compares the resources", -1);
        var end = now + wait < deadline ? now + wait : deadline ?? now + wait;
        await Task.Delay(WholeMilliseconds(end - now), _session.Time, cancellationToken).ConfigureAwait(false);
    }

    // Task.Delay cuts the rest off, and a wait that ends early is waited again.
    private static TimeSpan WholeMilliseconds(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));

    private async Task<(IReadOnlyList<MlResourceDrift> Resources, IReadOnlyList<MlFinding> Findings)> CompareAsync(
        DeploymentTarget target, Stack stack, DescribeStackDriftDetectionStatusResponse detection, CancellationToken cancellationToken)
    {
        var drifts = await ListDriftsAsync(stack, cancellationToken).ConfigureAwait(false);
        var reader = new DriftReader(detection, drifts);
        var byId = drifts.ToDictionary(drift => drift.LogicalResourceId, StringComparer.Ordinal);
        var stackTags = StackTags.Of(stack);
        var resources = await _client.ListAllResourcesAsync(stack.StackId, cancellationToken).ConfigureAwait(false);
        var deployed = await DeployedStack.ReadAsync(_client, stack, cancellationToken).ConfigureAwait(false);
        var values = new DeployedResources(DeployedValues.WorkOut(deployed.Template ?? new Template(), stack, resources), resources.PhysicalIds());
        IReadOnlyList<MlResourceDrift> found =
        [
            .. resources.Where(resource => resource.ResourceStatus?.Value != "DELETE_COMPLETE")
                .OrderBy(TemplateOrder(target.Product))
                .Select(resource => (Found: reader.Read(resource), Drift: byId.GetValueOrDefault(resource.LogicalResourceId)))
                .Select(pair => pair with { Found = RolledBackDrift.ByTemplate(pair.Found, pair.Drift, values.Find(pair.Found.LogicalId)) })
                .Select(pair => DriftedTags.ByKey(pair.Found, pair.Drift, stackTags)),
        ];
        var (completed, incomplete) = await new DriftCompletion(_session).CompleteAsync(values, stackTags, found, cancellationToken).ConfigureAwait(false);
        var lifted = deployed.IsProduction ? await LiftedGuards.FindAsync(_client, stack, cancellationToken).ConfigureAwait(false) : LiftedGuards.None;
        return ([.. completed, .. lifted.Drift], [.. lifted.Findings, .. incomplete]);
    }

    // Reports follow the template; CloudFormation lists resources in an order of its own, which is kept where the template is not in hand.
    private static Func<StackResourceSummary, int> TemplateOrder(MlProduct? product)
    {
        var order = (product?.ResourceNames.Keys ?? []).Select((id, index) => (id, index)).ToDictionary(item => item.id, item => item.index, StringComparer.Ordinal);
        return resource => order.GetValueOrDefault(resource.LogicalResourceId, order.Count);
    }

    private Task<IReadOnlyList<StackResourceDrift>> ListDriftsAsync(Stack stack, CancellationToken cancellationToken) =>
        Pages.ReadAllAsync<StackResourceDrift>(async marker =>
        {
            var request = new DescribeStackResourceDriftsRequest { StackName = stack.StackId, MaxResults = 100, NextToken = marker };
            var page = await _client.DescribeStackResourceDriftsAsync(request, cancellationToken).MapErrorsAsync("DescribeStackResourceDrifts", stack.StackName).ConfigureAwait(false);
            return (page.StackResourceDrifts, page.NextToken);
        });
}
