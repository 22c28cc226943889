using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Aws;

namespace MlOps.CloudFormation.Stacks;

/// <summary>Makes change sets, or goes on with those that an interrupted run left.</summary>
/// <param name="client">The client.</param>
/// <param name="time">The time that waits run by.</param>
/// <param name="observer">Who watches.</param>
/// <param name="names">Finds out who has a name that is taken.</param>
internal sealed class ChangeSets(IAmazonCloudFormation client, TimeProvider time, IOperationObserver observer, INameConflictSearch names)
{
    private readonly ChangeSetRemoval _removal = new(client, observer);

    /// <summary>
    /// A change set that is ready to be executed, or an empty one. Where an earlier run made one of the same content and was interrupted,
    /// that one is taken; stale ones of ours are deleted. An empty change set is deleted too.
    /// </summary>
    /// <param name="content">What to deploy.</param>
    /// <param name="stack">The stack; null where there is none.</param>
    /// <param name="run">The name of a new change set.</param>
    /// <param name="deadline">When to stop waiting; null for never.</param>
    /// <param name="cancellationToken">Stops the wait; a change set that was made stays, and changes nothing.</param>
    /// <exception cref="MlOpsException"><c>ChangeSetFailed</c> where CloudFormation refuses it.</exception>
    public async Task<ChangeSet> PrepareAsync(
        DeploymentContent content, Stack? stack, ChangeSetName run, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var unchanged = content.RevertsDrift ? $"CloudFormation has repaired nothing of stack {content.StackName}." : $"The deployment of stack {content.StackName} has not begun.";

        // One against drift holds the state of its own time.
        var found = stack is null || content.RevertsDrift
            ? null
            : await new OwnChangeSets(client, time, observer, _removal).FindUsableAsync(content, stack.StackId, cancellationToken)
                .OrTellAsync(observer, unchanged, cancellationToken).ConfigureAwait(false);
        var name = found ?? run;
        if (found is null)
        {
            await CreateAsync(content, name, stack, cancellationToken)
                .OrTellAsync(observer, $"{unchanged} Change set {name} may be left: the next run of the same command goes on with it.", cancellationToken)
                .ConfigureAwait(false);
        }

        var described = await WaitAsync(content.StackName, name, deadline, cancellationToken)
            .OrTellAsync(observer, $"{unchanged} Change set {name} is left: the next run of the same command goes on with it.", cancellationToken)
            .ConfigureAwait(false);
        return described.IsFailed
            ? await new FailedChangeSets(client, observer, _removal, names).SettleAsync(content, name, described.First, stack, cancellationToken)
                .OrTellAsync(observer, $"{unchanged} Change set {name}, which there is nothing to execute of, may be left: the next run of the same command deletes it.", cancellationToken)
                .ConfigureAwait(false)
            : described.Ready(content.StackName, name);
    }

    /// <summary>The change set that an operation executed; without changes where CloudFormation no longer has it.</summary>
    /// <param name="content">What was deployed.</param>
    /// <param name="stackId">The stack's ARN.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<ChangeSet> FindExecutedAsync(
        DeploymentContent content, string stackId, StackOperation operation, CancellationToken cancellationToken)
    {
        var name = ChangeSetName.TryParse(operation.Token, out var parsed) ? parsed : ChangeSetName.ForNewRun(content.Hash);
        try
        {
            var described = await ChangeSetDescription.ReadAsync(client, content.StackName, name, cancellationToken).ConfigureAwait(false);
            return described.Ready(content.StackName, name);
        }
        catch (MlOpsException error) when (error.InnerException is ChangeSetNotFoundException)
        {
            return new ChangeSet { Name = name, Id = "", StackId = stackId };
        }
    }

    /// <summary>
    /// Whether CloudFormation refused a change set because another run executes or executed it, or executed another one, which deletes
    /// all that are left.
    /// </summary>
    public static bool SaysThatItIsTaken(MlOpsException error) =>
        error.InnerException is ChangeSetNotFoundException or InvalidChangeSetStatusException;

    /// <summary>Whether a change set makes all that its template has, because nothing is deployed.</summary>
    /// <param name="stack">The stack; null where there is none.</param>
    public static bool Creates(Stack? stack) =>
        stack is null || stack.StackStatus == StackStatus.REVIEW_IN_PROGRESS || stack.StackStatus == StackStatus.DELETE_COMPLETE;

    private async Task<ChangeSetName> CreateAsync(DeploymentContent content, ChangeSetName name, Stack? stack, CancellationToken cancellationToken)
    {
        var request = new CreateChangeSetRequest
        {
            StackName = content.StackName,
            ChangeSetName = name.ToString(),
            ClientToken = name.Token("create"),
            ChangeSetType = Creates(stack) ? ChangeSetType.CREATE : ChangeSetType.UPDATE,
            TemplateBody = content.RevertsDrift || content.TemplateUrl is not null ? null : content.Body,
            TemplateURL = content.TemplateUrl,
            UsePreviousTemplate = content.RevertsDrift ? true : null,
            DeploymentMode = content.RevertsDrift ? DeploymentMode.REVERT_DRIFT : null,
            Parameters = [.. Parameters(content, stack)],
            Capabilities = [.. Capabilities.NeededBy(content.Template)],
            Tags = [.. content.Tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
            RoleARN = content.ServiceRoleArn,
        };
        try
        {
            await client.CreateChangeSetAsync(request, cancellationToken).MapErrorsAsync("CreateChangeSet", content.StackName).ConfigureAwait(false);
        }
        catch (MlOpsException error) when (error.InnerException is AlreadyExistsException)
        {
            // The name is of this run alone: an attempt of this very call got through, and its answer was lost.
            observer.Verbose($"Change set {name} is there already.");
        }

        return name;
    }

    private static IEnumerable<Parameter> Parameters(DeploymentContent content, Stack? stack)
    {
        var previous = (stack?.Parameters ?? []).Select(parameter => parameter.ParameterKey).ToHashSet(StringComparer.Ordinal);
        foreach (var parameter in content.Template.Parameters)
        {
            if (content.Parameters.TryGetValue(parameter.LogicalId, out var value))
            {
                yield return new Parameter { ParameterKey = parameter.LogicalId, ParameterValue = value };
            }
            else if ((content.RevertsDrift || parameter.Default is null) && previous.Contains(parameter.LogicalId))
            {
                yield return new Parameter { ParameterKey = parameter.LogicalId, UsePreviousValue = true };
            }
        }
    }

    private async Task<ChangeSetDescription> WaitAsync(
        string stackName, ChangeSetName name, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var interval = new PollingInterval();
        while (true)
        {
            var described = await ChangeSetDescription.ReadAsync(client, stackName, name, cancellationToken).ConfigureAwait(false);
            if (!described.IsPending)
            {
                return described;
            }

            var wait = interval.After(news: false);
            if (time.GetUtcNow() + wait > deadline)
            {
                throw StackErrors.TimedOut(stackName, "waiting for its change set", "Nothing was executed: the change set stays, and the next run goes on with it.");
            }

            observer.Progress($"Deploying {stackName}", "CloudFormation works out the changes", -1);
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }
    }
}
