using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.Aws;

namespace MlOps.CloudFormation.Stacks;

/// <summary>Makes change sets, finds those that an interrupted run left, and explains those that CloudFormation refuses.</summary>
/// <param name="client">The client.</param>
/// <param name="time">The time that waits run by.</param>
/// <param name="observer">Who watches.</param>
internal sealed class ChangeSets(IAmazonCloudFormation client, TimeProvider time, IOperationObserver observer)
{
    // A change set holds the SSM values of its own time: an old one may no longer say what a new one would.
    private static readonly TimeSpan Freshness = TimeSpan.FromHours(1);

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
        var unchanged = $"Nothing of stack {content.StackName} has been changed.";
        var found = stack is null
            ? null
            : await FindOwnAsync(content, stack.StackId, cancellationToken).OrTellAsync(observer, unchanged, cancellationToken).ConfigureAwait(false);
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
        return described.First.Status == ChangeSetStatus.FAILED
            ? await SettleFailedAsync(content, name, described.First, stack, cancellationToken).ConfigureAwait(false)
            : Ready(content, name, described);
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
            return Ready(content, name, await DescribeAsync(content.StackName, name, cancellationToken).ConfigureAwait(false));
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

    private async Task<ChangeSetName?> FindOwnAsync(DeploymentContent content, string stackId, CancellationToken cancellationToken)
    {
        var ours = await ListOursAsync(stackId, cancellationToken).ConfigureAwait(false);
        var usable = ours.Where(item => item.Name.Content == content.Hash && IsUsable(item.Summary) && !IsOld(item.Summary))
            .OrderByDescending(item => item.Summary.CreationTime)
            .FirstOrDefault();
        foreach (var (name, summary) in ours.Where(item => item.Name != usable.Name && (IsOld(item.Summary) || IsDead(item.Summary))))
        {
            observer.Verbose($"Deleting change set {name}, which an earlier run left.");
            await DeleteAsync(summary.ChangeSetId, cancellationToken).ConfigureAwait(false);
        }

        if (usable.Name is not null)
        {
            observer.Verbose($"Going on with change set {usable.Name}, which an interrupted run made of the same content.");
        }

        return usable.Name;
    }

    private async Task<List<(ChangeSetName Name, ChangeSetSummary Summary)>> ListOursAsync(string stackId, CancellationToken cancellationToken)
    {
        var ours = new List<(ChangeSetName, ChangeSetSummary)>();
        var request = new ListChangeSetsRequest { StackName = stackId };
        do
        {
            var response = await client.ListChangeSetsAsync(request, cancellationToken).MapErrorsAsync("ListChangeSets", stackId).ConfigureAwait(false);
            foreach (var summary in response.Summaries ?? [])
            {
                if (ChangeSetName.TryParse(summary.ChangeSetName, out var name))
                {
                    ours.Add((name, summary));
                }
            }

            request.NextToken = response.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));

        return ours;
    }

    private static bool IsUsable(ChangeSetSummary summary) => summary.Status?.Value is "CREATE_PENDING" or "CREATE_IN_PROGRESS"
        || (summary.Status == ChangeSetStatus.CREATE_COMPLETE && summary.ExecutionStatus == ExecutionStatus.AVAILABLE);

    private static bool IsDead(ChangeSetSummary summary) =>
        summary.Status?.Value is "FAILED" or "DELETE_FAILED" || summary.ExecutionStatus == ExecutionStatus.OBSOLETE;

    private bool IsOld(ChangeSetSummary summary) =>
        summary.CreationTime is { } created && time.GetUtcNow().UtcDateTime - created.ToUniversalTime() > Freshness
        && summary.ExecutionStatus?.Value is not ("EXECUTE_COMPLETE" or "EXECUTE_IN_PROGRESS" or "EXECUTE_FAILED");

    private async Task<ChangeSetName> CreateAsync(DeploymentContent content, ChangeSetName name, Stack? stack, CancellationToken cancellationToken)
    {
        var creates = stack is null || stack.StackStatus == StackStatus.REVIEW_IN_PROGRESS || stack.StackStatus == StackStatus.DELETE_COMPLETE;
        var request = new CreateChangeSetRequest
        {
            StackName = content.StackName,
            ChangeSetName = name.ToString(),
            ClientToken = name.Token("create"),
            ChangeSetType = creates ? ChangeSetType.CREATE : ChangeSetType.UPDATE,
            TemplateBody = content.Body,
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
            else if (parameter.Default is null && previous.Contains(parameter.LogicalId))
            {
                yield return new Parameter { ParameterKey = parameter.LogicalId, UsePreviousValue = true };
            }
        }
    }

    private async Task<(DescribeChangeSetResponse First, IReadOnlyList<Change> Changes)> WaitAsync(
        string stackName, ChangeSetName name, DateTimeOffset? deadline, CancellationToken cancellationToken)
    {
        var interval = new PollingInterval();
        while (true)
        {
            var described = await DescribeAsync(stackName, name, cancellationToken).ConfigureAwait(false);
            if (described.First.Status?.Value is not ("CREATE_PENDING" or "CREATE_IN_PROGRESS"))
            {
                return described;
            }

            var wait = interval.After(news: false);
            if (time.GetUtcNow() + wait > deadline)
            {
                throw StackErrors.TimedOut(stackName, "waiting for its change set");
            }

            observer.Progress($"Deploying {stackName}", "CloudFormation works out the changes", -1);
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<(DescribeChangeSetResponse First, IReadOnlyList<Change> Changes)> DescribeAsync(
        string stackName, ChangeSetName name, CancellationToken cancellationToken)
    {
        var request = new DescribeChangeSetRequest { StackName = stackName, ChangeSetName = name.ToString(), IncludePropertyValues = true };
        var changes = new List<Change>();
        DescribeChangeSetResponse? first = null;
        do
        {
            var response = await client.DescribeChangeSetAsync(request, cancellationToken)
                .MapErrorsAsync("DescribeChangeSet", stackName).ConfigureAwait(false);
            first ??= response;
            changes.AddRange(response.Changes ?? []);
            request.NextToken = response.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));

        return (first, changes);
    }

    private static ChangeSet Ready(
        DeploymentContent content, ChangeSetName name, (DescribeChangeSetResponse First, IReadOnlyList<Change> Changes) described) => new()
        {
            Name = name,
            Id = described.First.ChangeSetId,
            StackId = described.First.StackId,
            Changes = [.. ChangeReader.Read(content.StackName, described.Changes)],
            ResolvedParameters = Resolved(described.First),
        };

    private static SortedDictionary<string, string> Resolved(DescribeChangeSetResponse described)
    {
        var resolved = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in described.Parameters ?? [])
        {
            if (!string.IsNullOrEmpty(parameter.ResolvedValue))
            {
                resolved[parameter.ParameterValue] = parameter.ResolvedValue;
            }
        }

        return resolved;
    }

    private async Task<ChangeSet> SettleFailedAsync(
        DeploymentContent content, ChangeSetName name, DescribeChangeSetResponse described, Stack? stack, CancellationToken cancellationToken)
    {
        var reason = described.StatusReason ?? "";
        if (SaysThatNothingChanges(reason))
        {
            await DeleteAsync(described.ChangeSetId, cancellationToken).ConfigureAwait(false);
            return new ChangeSet { Name = name, Id = described.ChangeSetId, StackId = described.StackId, IsEmpty = true, ResolvedParameters = Resolved(described) };
        }

        var findings = await new ValidationErrors(client, observer).ReadAsync(content, described.ChangeSetId, cancellationToken).ConfigureAwait(false);
        await DeleteAsync(described.ChangeSetId, cancellationToken).ConfigureAwait(false);
        if (stack is null)
        {
            await DeleteShellAsync(described.StackId, name, cancellationToken).ConfigureAwait(false);
        }

        throw StackErrors.Refused(content.StackName, reason, findings);
    }

    // CloudFormation's words for an update without changes; the AWS command line looks for the same two.
    private static bool SaysThatNothingChanges(string reason) =>
        reason.Contains("didn't contain changes", StringComparison.Ordinal) || reason.Contains("No updates are to be performed", StringComparison.Ordinal);

    private async Task DeleteAsync(string changeSetId, CancellationToken cancellationToken)
    {
        try
        {
            await client.DeleteChangeSetAsync(new DeleteChangeSetRequest { ChangeSetName = changeSetId }, cancellationToken)
                .MapErrorsAsync("DeleteChangeSet", changeSetId).ConfigureAwait(false);
        }
        catch (MlOpsException error)
        {
            // It changes nothing while it lies there, and the next deployment deletes it.
            observer.Verbose($"Change set {changeSetId} stays: {error.Message}");
        }
    }

    // A change set for a new stack makes an empty one, which would be left behind.
    private async Task DeleteShellAsync(string stackId, ChangeSetName name, CancellationToken cancellationToken)
    {
        try
        {
            await client.DeleteStackAsync(new DeleteStackRequest { StackName = stackId, ClientRequestToken = name.Token("delete") }, cancellationToken)
                .MapErrorsAsync("DeleteStack", stackId).ConfigureAwait(false);
        }
        catch (MlOpsException error)
        {
            observer.Verbose($"The empty stack {stackId} stays: {error.Message}");
        }
    }
}
