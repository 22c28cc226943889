using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>
/// Checks a stack for drift: starts CloudFormation's detection, waits for it, and reports every resource of the stack. What was not compared is
/// reported as such: CloudFormation calls a stack in sync also where it could not compare everything.
/// </summary>
public sealed class DriftOperation
{
    private readonly AwsSession _session;
    private readonly IOperationObserver _observer;
    private readonly IAmazonCloudFormation _client;

    /// <summary>Makes the operation.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="observer">Who watches.</param>
    public DriftOperation(AwsSession session, IOperationObserver observer)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(observer);
        _session = session;
        _observer = observer;
        _client = session.CloudFormation;
    }

    /// <summary>Checks one stack.</summary>
    /// <param name="target">The stack.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the wait; CloudFormation finishes the detection by itself.</param>
    /// <exception cref="MlOpsException">
    /// <c>StackNotFound</c>, <c>StackNotDeployed</c>; <c>DriftDetectionFailed</c> where nothing at all was checked; <c>OperationTimeout</c>.
    /// </exception>
    public async Task<MlDriftReport> CheckAsync(DeploymentTarget target, DriftOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        if (target.Product is { } product)
        {
            await _session.EnsureBelongsAsync(product, cancellationToken).ConfigureAwait(false);
        }

        var context = await _session.GetContextAsync(cancellationToken).ConfigureAwait(false);
        var deadline = _session.Time.GetUtcNow() + options.Timeout;
        var stack = await FindSettledAsync(target, deadline, cancellationToken).ConfigureAwait(false);
        var detection = await DetectAsync(stack, deadline, cancellationToken).ConfigureAwait(false);
        var resources = await CompareAsync(target, stack, detection, cancellationToken).ConfigureAwait(false);
        var report = new MlDriftReport
        {
            Name = target.Name,
            StackName = stack.StackName,
            StackId = stack.StackId,
            Status = Status(resources),
            Resources = resources,
            AccountId = context.AccountId,
            Region = _session.Region,
            CheckedAt = _session.Time.GetUtcNow(),
            Sandbox = _session.IsSandbox,
            Product = target.Product,
        };
        Judge(report, detection);
        return report;
    }

    private static string Status(IReadOnlyList<MlResourceDrift> resources)
    {
        if (resources.Any(resource => resource.Status is MlResourceDrift.Modified or MlResourceDrift.Deleted))
        {
            return "DRIFTED";
        }

        return resources.Any(resource => resource.Status == MlResourceDrift.Unchecked) ? "PARTLY_CHECKED" : "IN_SYNC";
    }

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

    private async Task<Stack> FindSettledAsync(DeploymentTarget target, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        while (true)
        {
            var stack = await _client.FindStackAsync(target.StackName, cancellationToken).ConfigureAwait(false)
                ?? throw DeploymentErrors.StackNotFound(target.StackName, await _session.GetContextAsync(cancellationToken).ConfigureAwait(false));
            var treatment = StackStatusTable.Of(stack.StackStatus.Value).Drift;
            switch (treatment.Step)
            {
                case StackStep.GoOn:
                    return stack;
                case StackStep.Wait:
                    _observer.Verbose($"Stack {stack.StackName} {StackStatusTable.Of(stack.StackStatus.Value).Meaning}; waiting for that.");
                    var watched = new WatchedOperation { StackId = stack.StackId, StackName = stack.StackName, Activity = $"Waiting for stack {stack.StackName}" };
                    await new StackWatch(_client, _session.Time, _observer).WaitAsync(watched, deadline, cancellationToken).ConfigureAwait(false);
                    break;
                default:
                    throw DeploymentErrors.Refused(treatment.ErrorId!, stack);
            }
        }
    }

    private async Task<DescribeStackDriftDetectionStatusResponse> DetectAsync(Stack stack, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var interval = new PollingInterval();
        var id = await StartAsync(stack, interval, deadline, cancellationToken).ConfigureAwait(false);
        var request = new DescribeStackDriftDetectionStatusRequest { StackDriftDetectionId = id };
        while (true)
        {
            var detection = await _client.DescribeStackDriftDetectionStatusAsync(request, cancellationToken)
                .MapErrorsAsync("DescribeStackDriftDetectionStatus", stack.StackName).ConfigureAwait(false);
            if (detection.DetectionStatus != StackDriftDetectionStatus.DETECTION_IN_PROGRESS)
            {
                return detection;
            }

            await WaitAsync(stack, interval, deadline, cancellationToken).ConfigureAwait(false);
        }
    }

    // CloudFormation runs one detection a stack at a time, and tells nobody its id but whoever began it. So a running one is waited for.
    private async Task<string> StartAsync(Stack stack, PollingInterval interval, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
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
                await WaitAsync(stack, interval, deadline, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static bool SaysThatOneIsRunning(MlOpsException error) => error.InnerException is AmazonCloudFormationException
        && error.InnerException.Message.Contains("in progress", StringComparison.OrdinalIgnoreCase);

    private async Task WaitAsync(Stack stack, PollingInterval interval, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var wait = interval.After(news: false);
        if (_session.Time.GetUtcNow() + wait > deadline)
        {
            throw DeploymentErrors.TimedOut(stack.StackName, "being checked for drift");
        }

        _observer.Progress($"Checking {stack.StackName}", "CloudFormation compares the resources", -1);
        await Task.Delay(wait, _session.Time, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<MlResourceDrift>> CompareAsync(
        DeploymentTarget target, Stack stack, DescribeStackDriftDetectionStatusResponse detection, CancellationToken cancellationToken)
    {
        var drifts = new DriftReader(detection, await ListDriftsAsync(stack, cancellationToken).ConfigureAwait(false));
        var resources = await _client.ListAllResourcesAsync(stack.StackId, cancellationToken).ConfigureAwait(false);
        return
        [
            .. resources.Where(resource => resource.ResourceStatus?.Value != "DELETE_COMPLETE")
                .OrderBy(TemplateOrder(target.Product))
                .Select(drifts.Read),
        ];
    }

    // Reports follow the template; CloudFormation lists resources in an order of its own, which is kept where the template is not in hand.
    private static Func<StackResourceSummary, int> TemplateOrder(MlProduct? product)
    {
        var order = (product?.ResourceNames.Keys ?? []).Select((id, index) => (id, index)).ToDictionary(item => item.id, item => item.index, StringComparer.Ordinal);
        return resource => order.GetValueOrDefault(resource.LogicalResourceId, order.Count);
    }

    private async Task<List<StackResourceDrift>> ListDriftsAsync(Stack stack, CancellationToken cancellationToken)
    {
        var drifts = new List<StackResourceDrift>();
        var request = new DescribeStackResourceDriftsRequest { StackName = stack.StackId, MaxResults = 100 };
        do
        {
            var response = await _client.DescribeStackResourceDriftsAsync(request, cancellationToken)
                .MapErrorsAsync("DescribeStackResourceDrifts", stack.StackName).ConfigureAwait(false);
            drifts.AddRange(response.StackResourceDrifts ?? []);
            request.NextToken = response.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));

        return drifts;
    }
}
