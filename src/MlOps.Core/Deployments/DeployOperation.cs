using Amazon.CloudFormation;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>
/// Deploys a product: works out the changes, has CloudFormation make them, tells its events as they happen, and returns the deployment. A run
/// that is interrupted leaves the stack sound; the next run finds its change set or its operation and goes on with it.
/// </summary>
public sealed class DeployOperation
{
    // How often the stack is looked at anew because something changed: waiting, rolling back, deleting and creating are one each.
    private const int MostRounds = 10;

    private readonly AwsSession _session;
    private readonly IOperationObserver _observer;
    private readonly IAmazonCloudFormation _client;
    private readonly StackWatch _watch;
    private readonly ChangeSetExecution _execution;

    /// <summary>Makes the operation.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="observer">Who watches.</param>
    public DeployOperation(AwsSession session, IOperationObserver observer)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(observer);
        _session = session;
        _observer = observer;
        _client = session.CloudFormation;
        _watch = new StackWatch(_client, session.Time, observer);
        _execution = new ChangeSetExecution(_client, _watch, observer);
    }

    /// <summary>What deploying a product would change, marked as planned. Makes only calls that read.</summary>
    /// <param name="product">The product.</param>
    /// <param name="options">How it would be deployed.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException">What the deployment would be refused for; see <see cref="DeploymentErrorIds"/>.</exception>
    public Task<MlDeployment> PlanAsync(MlProduct product, DeployOptions options, CancellationToken cancellationToken) =>
        PlanAsync(DeploymentSource.Of(product), options, cancellationToken);

    /// <summary>What deploying a template would change, marked as planned. Makes only calls that read.</summary>
    /// <param name="template">The template.</param>
    /// <param name="options">How it would be deployed.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException">What the deployment would be refused for; see <see cref="DeploymentErrorIds"/>.</exception>
    public Task<MlDeployment> PlanAsync(MlTemplate template, DeployOptions options, CancellationToken cancellationToken) =>
        PlanAsync(DeploymentSource.Of(template), options, cancellationToken);

    /// <summary>Deploys a product.</summary>
    /// <param name="product">The product.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops waiting; the stack stays sound.</param>
    /// <returns>The deployment. Nothing to change is a result too, with no changes.</returns>
    /// <exception cref="MlOpsException">What went wrong; see <see cref="DeploymentErrorIds"/>.</exception>
    public Task<MlDeployment> ExecuteAsync(MlProduct product, DeployOptions options, CancellationToken cancellationToken) =>
        ExecuteAsync(DeploymentSource.Of(product), options, cancellationToken);

    /// <summary>Deploys a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops waiting; the stack stays sound.</param>
    /// <returns>The deployment. Nothing to change is a result too, with no changes.</returns>
    /// <exception cref="MlOpsException">What went wrong; see <see cref="DeploymentErrorIds"/>.</exception>
    public Task<MlDeployment> ExecuteAsync(MlTemplate template, DeployOptions options, CancellationToken cancellationToken) =>
        ExecuteAsync(DeploymentSource.Of(template), options, cancellationToken);

    private async Task<MlDeployment> PlanAsync(DeploymentSource source, DeployOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var context = await _session.GetContextForAsync(source.Product, cancellationToken).ConfigureAwait(false);
        var round = await LookAsync(source, new TemplateBucket(_session, context.AccountId, _observer), options, cancellationToken).ConfigureAwait(false);
        var plan = await new DeploymentPlanner(_session, _observer).PlanAsync(round, source, cancellationToken).ConfigureAwait(false);
        round.RefuseUnsafeAdoption(plan.Changes, options);
        return new DeploymentResult(source, context, _session.IsSandbox)
        {
            Stack = round.Deployed?.Stack,
            Changes = plan.Changes,
            ResolvedParameters = plan.ResolvedParameters,
            Findings =
            [
                .. source.Findings,
                .. round.Findings,
                .. plan.Findings,
                .. round.LossesOf(plan.Changes).Select(loss => DeploymentFindings.DataWouldBeLost(loss, round.Deployed!.IsProduction)),
                .. NamedReplacement.In(plan.Changes, round.Deployed?.Template, round.Content.Template).Select(DeploymentFindings.NamedReplacement),
            ],
        }.Planned();
    }

    private async Task<MlDeployment> ExecuteAsync(DeploymentSource source, DeployOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var looking = $"Stack {source.StackName} was being looked at; this run has not begun to deploy it. Run the same command again for that.";
        var context = await _session.GetContextForAsync(source.Product, cancellationToken).OrTellAsync(_observer, looking, cancellationToken).ConfigureAwait(false);
        Warn(source);
        var started = _session.Time.GetUtcNow();
        var result = new DeploymentResult(source, context, _session.IsSandbox) { Started = started };
        var deadline = started + options.Timeout;
        var bucket = new TemplateBucket(_session, context.AccountId, _observer);
        var names = source.NameConflicts(_session, context.AccountId);
        for (var count = 0; count < MostRounds; count++)
        {
            var round = await LookAsync(source, bucket, options, cancellationToken).OrTellAsync(_observer, looking, cancellationToken).ConfigureAwait(false);
            var ended = await GoRoundAsync(round, bucket, names, options, deadline, cancellationToken).ConfigureAwait(false);
            if (ended is not null)
            {
                result = result with { Findings = [.. source.Findings, .. round.Findings, .. ended.Findings], Changes = ended.Changes, ResolvedParameters = ended.ResolvedParameters };
                return await FinishAsync(result, ended, options, cancellationToken)
                    .OrTellAsync(_observer, Unfinished(round.Content, options), cancellationToken).ConfigureAwait(false);
            }
        }

        throw DeploymentErrors.Unsettled(source.StackName);
    }

    // What the deployment does to others is told before it does it.
    private void Warn(DeploymentSource source)
    {
        foreach (var finding in source.Findings.Where(finding => finding.Severity == MlSeverity.Warning))
        {
            _observer.Warning(finding);
        }
    }

    private static string Unfinished(DeploymentContent content, DeployOptions options) => options.NoWait
        ? $"What CloudFormation has begun on stack {content.StackName} it finishes by itself. Run the same command again to see how it stands."
        : $"Stack {content.StackName} is as its template says; what guards it and its repositories' first commits may be missing. Run the same command again for those.";

    private async Task<DeploymentRound> LookAsync(DeploymentSource source, TemplateBucket bucket, DeployOptions options, CancellationToken cancellationToken)
    {
        var round = await DeploymentRound.BeginAsync(_client, source, options, cancellationToken).ConfigureAwait(false);
        await bucket.EnsureUsableAsync(round.Content, cancellationToken).ConfigureAwait(false);
        return round;
    }

    // One look at the stack and what follows from it; null where the stack has to be looked at again.
    private async Task<ChangeSet?> GoRoundAsync(
        DeploymentRound round, TemplateBucket bucket, INameConflictSearch names, DeployOptions options, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var run = ChangeSetName.ForNewRun(round.Content.Hash);
        var changeSets = new ChangeSets(_client, _session.Time, _observer, names);
        if (round.Deployed is { } deployed)
        {
            var preparation = new StackPreparation(_client, _watch, _observer, options);
            var (next, joined) = await preparation.StepAsync(deployed.Stack, run, deadline, cancellationToken).ConfigureAwait(false);
            switch (next)
            {
                case StackPreparation.Next.LookAgain:
                    return null;
                case StackPreparation.Next.Done:
                    var executed = await changeSets.FindExecutedAsync(round.Content, deployed.Stack.StackId, joined!, cancellationToken)
                        .OrTellAsync(_observer, Unfinished(round.Content, options), cancellationToken).ConfigureAwait(false);
                    return executed with { Findings = [.. executed.Findings, .. Warn(joined!.LeftBehind)] };
            }
        }

        return await ChangeAsync(round, bucket, changeSets, run, options, deadline, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ChangeSet?> ChangeAsync(
        DeploymentRound round, TemplateBucket bucket, ChangeSets changeSets, ChangeSetName run, DeployOptions options, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        try
        {
            var content = await bucket.PutAsync(round.Content, cancellationToken)
                .OrTellAsync(_observer, $"The deployment of stack {round.Content.StackName} has not begun.", cancellationToken).ConfigureAwait(false);
            var changeSet = await changeSets.PrepareAsync(content, round.Deployed?.Stack, run, deadline, cancellationToken).ConfigureAwait(false);
            if (changeSet.IsEmpty)
            {
                _observer.Verbose($"Stack {round.Content.StackName} is as the template says already.");
                return changeSet;
            }

            round.RefuseUnsafeAdoption(changeSet.Changes, options);
            await NamedReplacement.RefuseAsync(changeSet, round.Deployed, round.Content, new ChangeSetRemoval(_client, _observer), cancellationToken).ConfigureAwait(false);
            var forced = await new DataGuard(_client, _observer).EnsureAllowedAsync(round, changeSet.Changes, options, cancellationToken)
                .OrTellAsync(_observer, $"Change set {changeSet.Name} of stack {round.Content.StackName} is not executed. The next run of the same command goes on with it.", cancellationToken)
                .ConfigureAwait(false);
            changeSet = changeSet with { Findings = forced };
            await _execution.BeginAsync(changeSet, round.Content.StackName, cancellationToken).ConfigureAwait(false);
            if (!options.NoWait)
            {
                var left = await _execution.WaitAsync(changeSet, round.Content.StackName, $"Deploying {round.Content.StackName}", deadline, cancellationToken).ConfigureAwait(false);
                changeSet = changeSet with { Findings = [.. forced, .. Warn(left)] };
            }

            return changeSet;
        }
        catch (MlOpsException error) when (StackFinder.SaysThatStatusChanged(error) || ChangeSets.SaysThatItIsTaken(error))
        {
            _observer.Verbose($"Stack {round.Content.StackName} changed meanwhile ({error.Message}); looking at it again.");
            return null;
        }
    }

    private List<MlFinding> Warn(IEnumerable<StackFailure> left)
    {
        var findings = left.Select(DeploymentFindings.CleanupFailed).ToList();
        foreach (var finding in findings)
        {
            _observer.Warning(finding);
        }

        return findings;
    }

    private async Task<MlDeployment> FinishAsync(DeploymentResult result, ChangeSet ended, DeployOptions options, CancellationToken cancellationToken)
    {
        var stack = await _client.FindStackAsync(ended.StackId, cancellationToken).ConfigureAwait(false)
            ?? throw DeploymentErrors.StackNotFound(result.Source.StackName, await _session.GetContextAsync(cancellationToken).ConfigureAwait(false));
        if (StackStatusTable.Of(stack.StackStatus.Value).InProgress)
        {
            return (result with { Stack = stack, Findings = result.Findings.AddRange(DeploymentFindings.NotAwaited(result.Source, options)) }).Running();
        }

        var protection = result.Source.IsProduction
            ? await new StackProtection(_client, _observer).EnsureAsync(stack, cancellationToken).ConfigureAwait(false)
            : [];
        result = result with { Stack = stack };
        var seeding = await new RepositorySeeding(_session, _observer).RunAsync(result, options.Seed, cancellationToken).ConfigureAwait(false);
        return (result with { Findings = [.. result.Findings, .. protection, .. seeding] }).Ended(_session.Time.GetUtcNow());
    }
}
