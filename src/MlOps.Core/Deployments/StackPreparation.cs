using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments;

/// <summary>
/// Brings a stack into a status that a deployment can go on from, one step of the <see cref="StackStatusTable"/> at a time: waits for what is
/// running, continues or begins a rollback, deletes what a failed creation left.
/// </summary>
/// <param name="client">The client.</param>
/// <param name="watch">Waits for operations.</param>
/// <param name="observer">Who watches.</param>
/// <param name="options">How to deploy.</param>
internal sealed class StackPreparation(IAmazonCloudFormation client, StackWatch watch, IOperationObserver observer, DeployOptions options)
{
    private const string GoesOn = "The next run of the same command goes on from there.";

    /// <summary>What is to be done next.</summary>
    internal enum Next
    {
        /// <summary>The stack takes a change set.</summary>
        Deploy,

        /// <summary>Something changed; look at the stack again.</summary>
        LookAgain,

        /// <summary>A run that was interrupted had begun this very deployment, and it has ended well.</summary>
        Done,
    }

    /// <summary>Does what the stack's status asks for.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="run">What is to be deployed, and by which run.</param>
    /// <param name="deadline">When to stop waiting; null for never.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public Task<(Next Next, StackOperation? Joined)> StepAsync(Stack stack, ChangeSetName run, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var treatment = StackStatusTable.Of(stack.StackStatus.Value).Deploy;
        return treatment.Step switch
        {
            StackStep.GoOn or StackStep.TreatAsAbsent => Task.FromResult<(Next, StackOperation?)>((Next.Deploy, null)),
            StackStep.Wait => WaitAsync(stack, run, deadline, cancellationToken),
            StackStep.ContinueRollback => ContinueRollbackAsync(stack, run, deadline, cancellationToken),
            StackStep.RollBack => RollBackAsync(stack, run, deadline, cancellationToken),
            StackStep.DeleteFirst => DeleteAsync(stack, run, deadline, cancellationToken),
            _ => throw DeploymentErrors.Refused(treatment.ErrorId!, stack),
        };
    }

    private async Task<(Next Next, StackOperation? Joined)> WaitAsync(Stack stack, ChangeSetName run, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var feed = new StackEventFeed(client, stack.StackId, token: null);
        await feed.ReadNewAsync(cancellationToken)
            .OrTellAsync(observer, $"Stack {stack.StackName} {Meaning(stack)}, which CloudFormation finishes by itself. {GoesOn}", cancellationToken)
            .ConfigureAwait(false);
        var operation = feed.Operation;
        // A deployment deletes nothing but what a failed creation left: whichever run began that, it is in everybody's interest.
        var ours = ChangeSetName.TryParse(operation?.Token, out var begun)
            && (begun.Content == run.Content || operation!.Token == begun.Token("delete"));
        if (!ours && !options.WaitForOther)
        {
            throw DeploymentErrors.StackBusy(stack, operation);
        }

        observer.Verbose(ours
            ? $"Stack {stack.StackName} {Meaning(stack)}: an interrupted run began that; waiting for it."
            : $"Stack {stack.StackName} {Meaning(stack)} by somebody else; waiting for that.");
        var ended = await watch.WaitAsync(Watched(stack, operation?.Token, $"Waiting for stack {stack.StackName}"), deadline, cancellationToken).ConfigureAwait(false);
        if (!ours || operation!.Token != begun!.Token("execute"))
        {
            return (Next.LookAgain, null);
        }

        return Succeeded(ended) ? (Next.Done, ended) : throw DeploymentErrors.StackFailed(stack.StackName, ended);
    }

    private async Task<(Next Next, StackOperation? Joined)> ContinueRollbackAsync(
        Stack stack, ChangeSetName run, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        observer.Verbose($"Stack {stack.StackName} {Meaning(stack)}; continuing the rollback.");
        var request = new ContinueUpdateRollbackRequest
        {
            StackName = stack.StackId,
            ClientRequestToken = run.Token("continue-rollback"),
            ResourcesToSkip = options.ResourcesToSkip.IsDefaultOrEmpty ? null : [.. options.ResourcesToSkip],
        };
        await client.ContinueUpdateRollbackAsync(request, cancellationToken).MapErrorsAsync("ContinueUpdateRollback", stack.StackName)
            .OrTellAsync(observer, MayHaveBegun("continue the rollback of", stack), cancellationToken).ConfigureAwait(false);
        var ended = await watch.WaitAsync(Watched(stack, request.ClientRequestToken, $"Rolling back stack {stack.StackName}"), deadline, cancellationToken)
            .ConfigureAwait(false);
        return ended.Status == "UPDATE_ROLLBACK_COMPLETE" ? (Next.LookAgain, null) : throw DeploymentErrors.RollbackFailed(stack.StackName, ended);
    }

    private async Task<(Next Next, StackOperation? Joined)> RollBackAsync(
        Stack stack, ChangeSetName run, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        observer.Verbose($"Stack {stack.StackName} {Meaning(stack)}; rolling back to its last stable state.");
        var request = new RollbackStackRequest { StackName = stack.StackId, ClientRequestToken = run.Token("rollback"), RetainExceptOnCreate = true };
        await client.RollbackStackAsync(request, cancellationToken).MapErrorsAsync("RollbackStack", stack.StackName)
            .OrTellAsync(observer, MayHaveBegun("roll back", stack), cancellationToken).ConfigureAwait(false);
        var ended = await watch.WaitAsync(Watched(stack, request.ClientRequestToken, $"Rolling back stack {stack.StackName}"), deadline, cancellationToken)
            .ConfigureAwait(false);
        return ended.Status.EndsWith("_FAILED", StringComparison.Ordinal)
            ? throw DeploymentErrors.RollbackFailed(stack.StackName, ended)
            : (Next.LookAgain, null);
    }

    private async Task<(Next Next, StackOperation? Joined)> DeleteAsync(
        Stack stack, ChangeSetName run, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        if (stack.EnableTerminationProtection == true)
        {
            if (!options.Force)
            {
                throw DeploymentErrors.TerminationProtected(stack.StackName);
            }

            await client.UpdateTerminationProtectionAsync(
                new UpdateTerminationProtectionRequest { StackName = stack.StackId, EnableTerminationProtection = false }, cancellationToken)
                .MapErrorsAsync("UpdateTerminationProtection", stack.StackName)
                .OrTellAsync(observer, $"The protection of stack {stack.StackName} from deletion may be lifted; nothing is deleted. {GoesOn}", cancellationToken)
                .ConfigureAwait(false);
        }

        observer.Verbose($"Stack {stack.StackName} {Meaning(stack)}; deleting what is left of it.");
        var request = new DeleteStackRequest { StackName = stack.StackId, ClientRequestToken = run.Token("delete") };
        await client.DeleteStackAsync(request, cancellationToken).MapErrorsAsync("DeleteStack", stack.StackName)
            .OrTellAsync(observer, MayHaveBegun("delete what is left of", stack), cancellationToken).ConfigureAwait(false);
        var ended = await watch.WaitAsync(Watched(stack, request.ClientRequestToken, $"Deleting stack {stack.StackName}"), deadline, cancellationToken)
            .ConfigureAwait(false);
        return ended.Status == "DELETE_COMPLETE" ? (Next.LookAgain, null) : throw DeploymentErrors.DeletionFailed(stack.StackName, ended, holders: []);
    }

    /// <summary>Whether an operation made the stack what its template says.</summary>
    public static bool Succeeded(StackOperation operation) => operation.Status is "CREATE_COMPLETE" or "UPDATE_COMPLETE" or "IMPORT_COMPLETE";

    private static string MayHaveBegun(string what, Stack stack) =>
        $"CloudFormation may have begun to {what} stack {stack.StackName}, and then finishes that by itself. {GoesOn}";

    private static string Meaning(Stack stack) => StackStatusTable.Of(stack.StackStatus.Value).Meaning;

    private static WatchedOperation Watched(Stack stack, string? token, string activity) =>
        new() { StackId = stack.StackId, StackName = stack.StackName, Token = token, Activity = activity };
}
