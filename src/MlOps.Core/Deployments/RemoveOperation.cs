using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>
/// Removes a product: brings its pipelines to rest, empties what AWS deletes only when it is empty, deletes the stack, waits until it is gone,
/// and lists what is left. What the template retains stays, unless its deletion is asked for.
/// </summary>
public sealed class RemoveOperation
{
    private readonly AwsSession _session;
    private readonly IOperationObserver _observer;
    private readonly IAmazonCloudFormation _client;
    private readonly StackWatch _watch;
    private readonly PipelineStop _pipelines;
    private readonly StackProtection _protection;

    /// <summary>Makes the operation.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="observer">Who watches.</param>
    public RemoveOperation(AwsSession session, IOperationObserver observer)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(observer);
        _session = session;
        _observer = observer;
        _client = session.CloudFormation;
        _watch = new StackWatch(_client, session.Time, observer);
        _pipelines = new PipelineStop(session, observer);
        _protection = new StackProtection(_client, observer);
    }

    /// <summary>
    /// What a removal would delete and keep, each thing named. Only reads. The status is <c>PLANNED</c>; the reason of a resource says
    /// what is deleted with it, or why it is kept. A stack that is protected from deletion has a plan too, which says so.
    /// </summary>
    /// <param name="target">The stack.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException"><c>StackNotFound</c>, <c>StackNotOurs</c>.</exception>
    public async Task<MlRemoval> PlanAsync(DeploymentTarget target, RemoveOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (deployed, context) = await FindAsync(target, cancellationToken).ConfigureAwait(false);
        var plan = await MakePlanAsync(deployed, target, options, cancellationToken).ConfigureAwait(false);
        var left = await new RuntimeLeftovers(_session, _observer).ListAsync(NameOf(deployed, target), plan, deployed.Template, cancellationToken).ConfigureAwait(false);
        return new MlRemoval
        {
            Name = NameOf(deployed, target),
            StackName = deployed.Stack.StackName,
            StackId = deployed.Stack.StackId,
            Status = "PLANNED",
            Deleted = plan.ToDelete(),
            Retained = plan.ToRetain(),
            Leftovers = left,
            TerminationProtection = deployed.Stack.EnableTerminationProtection == true,
            AccountId = context.AccountId,
            Region = _session.Region,
            Sandbox = _session.IsSandbox,
        };
    }

    /// <summary>Refuses a removal that is planned and would be refused, so that nobody is asked about it first.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How it would be removed.</param>
    /// <exception cref="MlOpsException"><c>TerminationProtected</c>.</exception>
    public static void EnsureAllowed(MlRemoval plan, RemoveOptions options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        EnsureAllowed(plan.StackName, plan.TerminationProtection, options);
    }

    /// <summary>Removes a product. Where an earlier run was interrupted, its work is resumed.</summary>
    /// <param name="target">The stack.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the wait; CloudFormation finishes what it has begun.</param>
    /// <exception cref="MlOpsException">
    /// <c>StackNotFound</c>, <c>StackNotOurs</c>, <c>TerminationProtected</c>, <c>StackBusy</c>; <c>StackDeletionFailed</c> with what could not be
    /// deleted and why; <c>OperationTimeout</c>.
    /// </exception>
    public async Task<MlRemoval> ExecuteAsync(DeploymentTarget target, RemoveOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (deployed, context) = await FindAsync(target, cancellationToken)
            .OrTellAsync(_observer, NotBegun(target.StackName), cancellationToken).ConfigureAwait(false);
        EnsureAllowed(target.StackName, deployed.Stack.EnableTerminationProtection == true, options);
        var started = _session.Time.GetUtcNow();
        var deadline = started + options.Timeout;
        deployed = await SettleAsync(deployed, options, deadline, cancellationToken).ConfigureAwait(false);
        var plan = await MakePlanAsync(deployed, target, options, cancellationToken)
            .OrTellAsync(_observer, NotBegun(target.StackName), cancellationToken).ConfigureAwait(false);
        await DeleteAsync(deployed, plan, options, context, deadline, cancellationToken).ConfigureAwait(false);
        return new MlRemoval
        {
            Name = NameOf(deployed, target),
            StackName = deployed.Stack.StackName,
            StackId = deployed.Stack.StackId,
            Status = "DELETE_COMPLETE",
            Deleted = [.. plan.ToDelete().Select(WithoutReason)],
            Retained = plan.ToRetain(),
            Leftovers = await new RuntimeLeftovers(_session, _observer).ListAsync(NameOf(deployed, target), plan, deployed.Template, cancellationToken)
                .OrTellAsync(_observer, $"Stack {deployed.Stack.StackName} is deleted; what its pipelines left is not listed.", cancellationToken).ConfigureAwait(false),
            AccountId = context.AccountId,
            Region = _session.Region,
            Started = started,
            Finished = _session.Time.GetUtcNow(),
            Sandbox = _session.IsSandbox,
        };
    }

    private async Task<(DeployedStack Deployed, MlContext Context)> FindAsync(DeploymentTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        var context = await _session.GetContextForAsync(target.Product, cancellationToken).ConfigureAwait(false);
        var deployed = await DeployedStack.FindAsync(_client, target.StackName, cancellationToken).ConfigureAwait(false);
        if (deployed is null || deployed.Row.Remove.Step == StackStep.TreatAsAbsent)
        {
            throw DeploymentErrors.StackNotFound(target.StackName, context);
        }

        if (!deployed.IsShell)
        {
            deployed.EnsureOurs(target.Product?.Name, adoptable: false);
        }

        return (deployed, context);
    }

    private static void EnsureAllowed(string stackName, bool isProtected, RemoveOptions options)
    {
        if (isProtected && !options.Force)
        {
            throw DeploymentErrors.TerminationProtected(stackName);
        }
    }

    // A deletion that runs already is joined later on; whatever else runs is waited for, or refused.
    private async Task<DeployedStack> SettleAsync(DeployedStack deployed, RemoveOptions options, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        while (deployed.Row.Remove.Step == StackStep.Wait && deployed.Stack.StackStatus != StackStatus.DELETE_IN_PROGRESS)
        {
            var feed = new StackEventFeed(_client, deployed.Stack.StackId, token: null);
            await feed.ReadNewAsync(cancellationToken).OrTellAsync(_observer, NotBegun(deployed.Stack.StackName), cancellationToken).ConfigureAwait(false);
            var ours = ChangeSetName.TryParse(feed.Operation?.Token, out _);
            if (!ours && !options.WaitForOther)
            {
                throw DeploymentErrors.StackBusy(deployed.Stack, feed.Operation);
            }

            _observer.Verbose($"Stack {deployed.Stack.StackName} {deployed.Row.Meaning}; waiting for that.");
            await _watch.WaitAsync(Watched(deployed.Stack, feed.Operation?.Token, 0), deadline, cancellationToken).ConfigureAwait(false);
            deployed = await DeployedStack.FindAsync(_client, deployed.Stack.StackId, cancellationToken)
                .OrTellAsync(_observer, NotBegun(deployed.Stack.StackName), cancellationToken).ConfigureAwait(false) ?? deployed;
        }

        return deployed;
    }

    private static string NotBegun(string stackName) => $"The removal of stack {stackName} has not begun. Run the same command again for that.";

    private async Task<RemovalPlan> MakePlanAsync(DeployedStack deployed, DeploymentTarget target, RemoveOptions options, CancellationToken cancellationToken) =>
        RemovalPlan.Make(
            deployed,
            await _client.ListAllResourcesAsync(deployed.Stack.StackId, cancellationToken).ConfigureAwait(false),
            target.Product,
            options.DeleteData);

    private async Task DeleteAsync(
        DeployedStack deployed, RemovalPlan plan, RemoveOptions options, MlContext context, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var stack = deployed.Stack;
        var operation = stack.StackStatus == StackStatus.DELETE_IN_PROGRESS
            ? await _watch.WaitAsync(Watched(stack, token: null, plan.Items.Length), deadline, cancellationToken).ConfigureAwait(false)
            : null;

        // What is written between the emptying and the deletion makes the deletion fail once; the second time everything is at rest.
        for (var attempt = 0; operation?.Status != "DELETE_COMPLETE"; attempt++)
        {
            if (attempt > 1)
            {
                await _pipelines.ResumeAsync(plan).ConfigureAwait(false);
                throw DeploymentErrors.DeletionFailed(stack.StackName, operation!);
            }

            var token = await BeginDeletionAsync(stack, plan, options, context, deadline, cancellationToken).ConfigureAwait(false);
            operation = await _watch.WaitAsync(Watched(stack, token, plan.Items.Length), deadline, cancellationToken).ConfigureAwait(false);
        }
    }

    // Until CloudFormation has taken the deletion, whatever ends the removal leaves the product at work. From then on the deletion goes on by
    // itself, and a wait that ends changes nothing.
    private async Task<string> BeginDeletionAsync(
        Stack stack, RemovalPlan plan, RemoveOptions options, MlContext context, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var data = new ProductData(_session, _observer, context.AccountId);
        var lifts = stack.EnableTerminationProtection == true && options.Force;
        var isAsked = false;
        try
        {
            await _pipelines.StopAsync(plan, stack.StackName, deadline, cancellationToken).ConfigureAwait(false);
            await data.DeleteAsync(plan, cancellationToken).ConfigureAwait(false);

            // Last of all, so that a removal that fails before the deletion leaves the protection.
            if (lifts)
            {
                await _protection.LiftAsync(stack, cancellationToken).ConfigureAwait(false);
            }

            var request = new DeleteStackRequest { StackName = stack.StackId, ClientRequestToken = $"mlops-remove-{Guid.NewGuid():N}" };
            isAsked = true;
            await _client.DeleteStackAsync(request, cancellationToken).MapErrorsAsync("DeleteStack", stack.StackName).ConfigureAwait(false);
            return request.ClientRequestToken;
        }
        catch (Exception error)
        {
            if (lifts && stack.EnableTerminationProtection != true)
            {
                await _protection.RestoreAsync(stack).ConfigureAwait(false);
            }

            await _pipelines.ResumeAsync(plan).ConfigureAwait(false);
            if (error is OperationCanceledException && cancellationToken.IsCancellationRequested)
            {
                _observer.Information($"Stopped. {RemovalDescription.State(stack.StackName, data.Begun, isAsked)}");
            }

            throw;
        }
    }

    private static WatchedOperation Watched(Stack stack, string? token, int resources) => new()
    {
        StackId = stack.StackId,
        StackName = stack.StackName,
        Token = token,
        Activity = $"Removing {stack.StackName}",
        ResourceCount = resources,
    };

    private static string NameOf(DeployedStack deployed, DeploymentTarget target) => target.Product?.Name ?? deployed.Owner?.Product ?? target.Name;

    private static MlRemovedResource WithoutReason(MlRemovedResource resource) =>
        new() { LogicalId = resource.LogicalId, Type = resource.Type, PhysicalId = resource.PhysicalId };
}
