using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.Deployments.Holders;

namespace MlOps.Deployments;

/// <summary>
/// Removes a product: deletes its stack, waits until it is gone, and lists what is left. What the template retains stays, unless its deletion is
/// asked for; then it goes last, when the stack is gone.
/// </summary>
public sealed class RemoveOperation
{
    private const string Done = "DELETE_COMPLETE";
    private const string NothingToRemove = "Check name, account and region (Get-MlContext). A product that was never deployed has nothing to remove.";

    private readonly AwsSession _session;
    private readonly IOperationObserver _observer;
    private readonly IAmazonCloudFormation _client;
    private readonly StackWatch _watch;
    private readonly RuntimeLeftovers _leftovers;

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
        _leftovers = new RuntimeLeftovers(session, observer);
    }

    /// <summary>
    /// What a removal would delete and keep, each thing named. Only reads. The status is <c>PLANNED</c>; the reason of a resource says
    /// what is deleted with it, or why it is kept. A stack that is protected from deletion has a plan too, which says so. Where the product was removed before
    /// and nothing is left to delete, the status is <c>DELETE_COMPLETE</c>.
    /// </summary>
    /// <param name="target">The stack.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException"><c>StackNotFound</c>, <c>StackNotOurs</c>.</exception>
    public async Task<MlRemoval> PlanAsync(DeploymentTarget target, RemoveOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        options = ForTest(options, target.Product?.Expires is not null);
        var (deployed, context) = await FindAsync(target, options, cancellationToken).ConfigureAwait(false);
        options = ForTest(options, TestDeployment.LeavesNothing(deployed));
        var plan = await MakePlanAsync(deployed, target, options, context.AccountId, cancellationToken).ConfigureAwait(false);
        if (await FindEarlierAsync(deployed, target, options, context.AccountId, cancellationToken).ConfigureAwait(false) is { } earlier)
        {
            (deployed, plan) = earlier;
        }

        var held = await ForeseeAsync(deployed, plan, context, isPlan: true, cancellationToken).ConfigureAwait(false);
        var left = await _leftovers.ListAsync(NameOf(deployed, target), plan, deployed.Template, cancellationToken).ConfigureAwait(false);
        var isTest = TestDeployment.LeavesNothing(deployed);
        IReadOnlyList<MlRemovedResource> deleted = isTest ? [.. plan.ToDelete(), .. left] : plan.ToDelete();
        return new MlRemoval
        {
            Name = NameOf(deployed, target),
            StackName = deployed.Stack.StackName,
            StackId = deployed.Stack.StackId,
            Status = IsGone(deployed) && deleted.Count == 0 ? Done : "PLANNED",
            Deleted = deleted,
            Retained = plan.ToRetain(),
            Leftovers = isTest ? [] : left,
            Findings = [.. held, .. AlreadyRemoved(deployed, plan, deleted)],
            TerminationProtection = deployed.Stack.EnableTerminationProtection == true,
            AccountId = context.AccountId,
            Region = _session.Region,
            Sandbox = _session.IsSandbox,
        };
    }

    /// <summary>Refuses a removal that is planned and would be refused, so that nobody is asked about it first.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How it would be removed.</param>
    /// <exception cref="MlOpsException"><c>TerminationProtected</c>, <c>RemovalBlocked</c>.</exception>
    public static void EnsureAllowed(MlRemoval plan, RemoveOptions options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        EnsureAllowed(plan.StackName, plan.TerminationProtection, options);
        EnsureNotHeld(plan.StackName, plan.Findings, options);
    }

    /// <summary>Whether a planned removal has nothing to do, because the product was removed before.</summary>
    /// <param name="plan">The plan.</param>
    public static bool IsDone(MlRemoval plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Status == Done;
    }

    /// <summary>Removes a product. Where an earlier run was interrupted, its work is resumed.</summary>
    /// <param name="target">The stack.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the wait; CloudFormation finishes what it has begun.</param>
    /// <exception cref="MlOpsException">
    /// <c>StackNotFound</c>, <c>StackNotOurs</c>, <c>TerminationProtected</c>, <c>StackBusy</c>; <c>RemovalBlocked</c> with who holds what, where AWS would
    /// refuse; <c>EndpointsLeft</c> of a test deployment; <c>StackDeletionFailed</c> with what could not be deleted and why; <c>OperationTimeout</c>.
    /// </exception>
    public async Task<MlRemoval> ExecuteAsync(DeploymentTarget target, RemoveOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        options = ForTest(options, target.Product?.Expires is not null);
        var (deployed, context) = await FindAsync(target, options, cancellationToken)
            .OrTellAsync(_observer, NotBegun(target.StackName), cancellationToken).ConfigureAwait(false);
        options = ForTest(options, TestDeployment.LeavesNothing(deployed));
        EnsureAllowed(target.StackName, deployed.Stack.EnableTerminationProtection == true, options);
        var started = _session.Time.GetUtcNow();
        var deadline = started + options.Timeout;
        deployed = await SettleAsync(deployed, options, deadline, cancellationToken).ConfigureAwait(false);
        var data = new ProductData(_session, _observer, context.AccountId);
        var plan = await MakePlanAsync(deployed, target, options, context.AccountId, cancellationToken)
            .OrTellAsync(_observer, NotBegun(target.StackName), cancellationToken).ConfigureAwait(false);
        var foreseen = await ForeseeAsync(deployed, plan, context, isPlan: false, cancellationToken)
            .OrTellAsync(_observer, NotBegun(target.StackName), cancellationToken).ConfigureAwait(false);
        EnsureNotHeld(target.StackName, foreseen, options);
        foreach (var held in foreseen.Where(finding => finding.Severity == MlSeverity.Error))
        {
            _observer.Warning($"The removal goes on because of -SkipHolderCheck, though AWS may refuse it. {held.Message}");
        }

        var made = await StopAndRemoveMadeAsync(deployed, target, plan, deadline, cancellationToken)
            .OrTellAsync(_observer, StackNotYet(target.StackName), cancellationToken).ConfigureAwait(false);
        var wasGone = IsGone(deployed);
        if (!wasGone)
        {
            var deletion = new StackDeletion(_session, _observer, data, new HolderSearch(_session, context.AccountId), options.Force);
            await deletion.DeleteAsync(deployed, plan, deadline, cancellationToken).ConfigureAwait(false);
        }

        var emptied = $"Stack {deployed.Stack.StackName}, which was empty, is deleted; data of an earlier one is looked for by the next run.";
        if (await FindEarlierAsync(deployed, target, options, context.AccountId, cancellationToken)
            .OrTellAsync(_observer, emptied, cancellationToken).ConfigureAwait(false) is { } earlier)
        {
            (deployed, plan) = earlier;
        }

        // Only now: what the template retains must not go before it is known that the stack can.
        TellOfOthers(plan, options);
        var retained = plan.Items.Where(item => item.Fate == RemovalFate.DeletedAlthoughRetained);
        await data.DeleteAsync(retained, deployed.Stack.StackName, cancellationToken).ConfigureAwait(false);
        plan = await FindKeptAsync(deployed.Stack, plan, cancellationToken).ConfigureAwait(false);
        var madeSince = await RemoveMadeAsync(deployed, target, plan, deadline, isStackGone: true, cancellationToken)
            .OrTellAsync(_observer, $"Stack {deployed.Stack.StackName} is deleted; what its pipelines left is not.", cancellationToken).ConfigureAwait(false);
        IReadOnlyList<MlRemovedResource> deleted = [.. plan.ToDelete().Select(WithoutReason), .. made, .. madeSince];
        return new MlRemoval
        {
            Name = NameOf(deployed, target),
            StackName = deployed.Stack.StackName,
            StackId = deployed.Stack.StackId,
            Status = Done,
            Deleted = deleted,
            Retained = plan.ToRetain(),
            Leftovers = await _leftovers.ListAsync(NameOf(deployed, target), plan, deployed.Template, cancellationToken)
                .OrTellAsync(_observer, $"Stack {deployed.Stack.StackName} is deleted; what its pipelines left is not listed.", cancellationToken).ConfigureAwait(false),
            Findings = [.. foreseen.Where(finding => finding.Severity == MlSeverity.Information), .. wasGone ? AlreadyRemoved(deployed, plan, deleted) : []],
            AccountId = context.AccountId,
            Region = _session.Region,
            Started = started,
            Finished = _session.Time.GetUtcNow(),
            Sandbox = _session.IsSandbox,
        };
    }

    // Whoever asked for the deletion of the data may take what stays for a part of it.
    private void TellOfOthers(RemovalPlan plan, RemoveOptions options)
    {
        foreach (var item in plan.Items.Where(item => options.DeleteData && item.LeavesOthers))
        {
            _observer.Warning($"{item.LogicalId} ({item.Type} {item.Name}): {item.Note}");
        }
    }

    // Nothing of a test deployment stays.
    private static RemoveOptions ForTest(RemoveOptions options, bool isTest) => isTest ? options with { DeleteData = true } : options;

    // A pipeline that runs on would make again what is deleted. The deletion of any other stack brings its pipelines to rest itself.
    private async Task<IReadOnlyList<MlRemovedResource>> StopAndRemoveMadeAsync(
        DeployedStack deployed, DeploymentTarget target, RemovalPlan plan, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        if (!IsGone(deployed) && TestDeployment.LeavesNothing(deployed))
        {
            await StopPipelinesAsync(plan, deployed.Stack.StackName, deadline, cancellationToken).ConfigureAwait(false);
        }

        var made = await RemoveMadeAsync(deployed, target, plan, deadline, IsGone(deployed), cancellationToken).ConfigureAwait(false);

        // Also where an earlier run deleted the endpoints and was stopped.
        if (!IsGone(deployed) && TestDeployment.LeavesNothing(deployed))
        {
            IReadOnlyList<string> groups = [.. plan.OfType("AWS::EC2::SecurityGroup").Select(item => item.PhysicalId)];
            await new InterfaceDeparture(_session, _observer).WaitAsync(groups, deployed.Stack.StackName, deadline, cancellationToken).ConfigureAwait(false);
        }

        return made;
    }

    private async Task StopPipelinesAsync(RemovalPlan plan, string stackName, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var pipelines = new PipelineStop(_session, _observer);
        try
        {
            await pipelines.StopAsync(plan, stackName, deadline, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // Nothing is deleted yet: the test goes on as it was.
            await pipelines.ResumeAsync(plan).ConfigureAwait(false);
            throw;
        }
    }

    // Endpoints go while their role is there: SageMaker deletes what belongs to them with it (SageMaker API reference, DeleteEndpoint).
    private async Task<IReadOnlyList<MlRemovedResource>> RemoveMadeAsync(
        DeployedStack deployed, DeploymentTarget target, RemovalPlan plan, DateTimeOffset? deadline, bool isStackGone, CancellationToken cancellationToken) => !TestDeployment.LeavesNothing(deployed)
        ? []
        : await new RuntimeRemoval(_session, _observer, deployed.Stack.StackName, mayEndpointsStay: isStackGone).DeleteAsync(
            await _leftovers.ListAsync(NameOf(deployed, target), plan, deployed.Template, cancellationToken).ConfigureAwait(false), deadline, cancellationToken).ConfigureAwait(false);

    private async Task<(DeployedStack Deployed, MlContext Context)> FindAsync(
        DeploymentTarget target, RemoveOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        var context = await _session.GetContextForAsync(target.Product, cancellationToken).ConfigureAwait(false);
        var deployed = await DeployedStack.FindAsync(_client, target.StackName, cancellationToken).ConfigureAwait(false);
        if (deployed is null || deployed.Row.Remove.Step == StackStep.TreatAsAbsent)
        {
            deployed = await FindRemovedAsync(target, options, cancellationToken).ConfigureAwait(false);
            return (deployed ?? throw DeploymentErrors.StackNotFound(target.StackName, context, NothingToRemove), context);
        }

        deployed.EnsureOurs(target.Product?.Name, adoptable: false);
        return (deployed, context);
    }

    // Whoever may not list deleted stacks learns no more than that there is none of the name, unless data is to be deleted.
    private async Task<DeployedStack?> FindRemovedAsync(DeploymentTarget target, RemoveOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await FindDeletedAsync(target, cancellationToken).ConfigureAwait(false);
        }
        catch (MlOpsException error) when (!options.DeleteData && !error.IsOfStop(cancellationToken))
        {
            _observer.Verbose($"Whether stack {target.StackName} was removed before cannot be seen: {error.Message}");
            return null;
        }
    }

    // A deployment that was refused because of the data that a removal kept has left an empty stack in the place of the one that had it.
    private async Task<(DeployedStack Deployed, RemovalPlan Plan)?> FindEarlierAsync(
        DeployedStack deployed, DeploymentTarget target, RemoveOptions options, string accountId, CancellationToken cancellationToken)
    {
        if (!options.DeleteData || !deployed.IsEmpty || await FindDeletedAsync(target, cancellationToken).ConfigureAwait(false) is not { } earlier)
        {
            return null;
        }

        var plan = await MakePlanAsync(earlier, target, options, accountId, cancellationToken).ConfigureAwait(false);
        return plan.Items.IsEmpty ? null : (earlier, plan);
    }

    // A run that was interrupted after the stack was gone, or that kept the data, has left it.
    private Task<DeployedStack?> FindDeletedAsync(DeploymentTarget target, CancellationToken cancellationToken) =>
        RemovedStack.FindAsync(_client, target.StackName, target.Product?.Name, cancellationToken);

    private static IEnumerable<MlFinding> AlreadyRemoved(DeployedStack deployed, RemovalPlan plan, IReadOnlyList<MlRemovedResource> deleted) =>
        IsGone(deployed) && deleted.Count == 0 ? [DeploymentFindings.AlreadyRemoved(deployed.Stack, keepsData: plan.HoldsData)] : [];

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
            await _watch.WaitAsync(StackDeletion.Watched(deployed.Stack, feed.Operation?.Token, resourceCount: 0), deadline, cancellationToken).ConfigureAwait(false);
            deployed = await DeployedStack.FindAsync(_client, deployed.Stack.StackId, cancellationToken)
                .OrTellAsync(_observer, NotBegun(deployed.Stack.StackName), cancellationToken).ConfigureAwait(false) ?? deployed;
        }

        return deployed;
    }

    // Of a deletion that runs already CloudFormation itself finds out what keeps it.
    private async Task<IReadOnlyList<MlFinding>> ForeseeAsync(
        DeployedStack deployed, RemovalPlan plan, MlContext context, bool isPlan, CancellationToken cancellationToken)
    {
        var search = new HolderSearch(_session, context.AccountId);
        return IsGone(deployed) ? isPlan ? await search.CountAsync(deployed, plan, cancellationToken).ConfigureAwait(false) : []
            : deployed.Stack.StackStatus == StackStatus.DELETE_IN_PROGRESS ? []
            : await search.ForeseeAsync(deployed, plan, isPlan, cancellationToken).ConfigureAwait(false);
    }

    private static void EnsureNotHeld(string stackName, IReadOnlyList<MlFinding> foreseen, RemoveOptions options)
    {
        if (!options.SkipHolderCheck && foreseen.Any(finding => finding.Severity == MlSeverity.Error))
        {
            throw DeploymentErrors.RemovalBlocked(stackName, foreseen);
        }
    }

    private static string StackNotYet(string stackName) =>
        $"The deletion of stack {stackName} has not begun; what the pipelines of a test deployment made may be deleted already. Run the same command again to go on.";

    private static string NotBegun(string stackName) => $"The removal of stack {stackName} has not begun. Run the same command again for that.";

    private async Task<RemovalPlan> MakePlanAsync(
        DeployedStack deployed, DeploymentTarget target, RemoveOptions options, string accountId, CancellationToken cancellationToken)
    {
        var resources = await RemovedStack.ListResourcesAsync(_client, deployed.Stack, cancellationToken).ConfigureAwait(false);
        var plan = RemovalPlan.Make(deployed, resources, target.Product, options.DeleteData);
        var data = new RetainedResourceSearch(_session, accountId);
        plan = IsGone(deployed)
            ? plan with { Items = await data.FindLeftAsync(plan, deployed, cancellationToken).ConfigureAwait(false), IsOfDeletedStack = true }
            : plan with { Items = await data.IdentifyAsync(plan, cancellationToken).ConfigureAwait(false) };
        return plan.KeepingKeys();
    }

    // Where the template did not tell what CloudFormation would keep, its events do.
    private async Task<RemovalPlan> FindKeptAsync(Stack stack, RemovalPlan plan, CancellationToken cancellationToken)
    {
        if (!plan.Items.Any(item => item.Fate == RemovalFate.Unknown))
        {
            return plan;
        }

        try
        {
            return plan.AfterDeletion(await _client.ListSkippedResourcesAsync(stack.StackId, cancellationToken).ConfigureAwait(false));
        }
        catch (MlOpsException error) when (!error.IsOfStop(cancellationToken))
        {
            _observer.Warning($"Stack {stack.StackName} is deleted; what CloudFormation kept of it cannot be listed: {error.Message}");
            return plan;
        }
    }

    private static bool IsGone(DeployedStack deployed) => deployed.Stack.StackStatus == StackStatus.DELETE_COMPLETE;

    private static string NameOf(DeployedStack deployed, DeploymentTarget target) => target.Product?.Name ?? deployed.Owner?.Product ?? target.Name;

    private static MlRemovedResource WithoutReason(MlRemovedResource resource) =>
        new() { LogicalId = resource.LogicalId, Type = resource.Type, PhysicalId = resource.PhysicalId };
}
