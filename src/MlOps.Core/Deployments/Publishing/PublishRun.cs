using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.Aws.Errors;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments.Publishing;

/// <summary>
/// Publishes one policy, and knows at each moment what is done: neither an error nor a stop loses that. The mark is on a policy from its creation, so that the same command goes on from there.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
/// <param name="plan">What is to be done.</param>
internal sealed class PublishRun(AwsSession session, IOperationObserver observer, PublishPlan plan)
{
    // A policy that was made a moment ago may not be read everywhere yet.
    private const int MostLooks = 5;

    private readonly PublishRequest _request = plan.Request;
    private readonly List<string> _changes = [];
    private string? _deleted;
    private bool _isCreated;

    private string Subject => $"policy {_request.Policy.Name}";

    private string State => PartialWork.StateOf(Subject, _changes);

    /// <summary>Does all of it.</summary>
    public async Task<MlPublishedPolicy> GoAsync(CancellationToken cancellationToken)
    {
        try
        {
            var version = plan.Existing is null
                ? await CreateAsync(cancellationToken).OrTellAsync(observer, State, cancellationToken).ConfigureAwait(false)
                : await UpdateAsync(plan, cancellationToken).ConfigureAwait(false);
            foreach (var entity in _request.Missing)
            {
                await AttachAsync(entity, cancellationToken).OrTellAsync(observer, State, cancellationToken).ConfigureAwait(false);
            }

            return Published(version, await session.GetContextAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (MlOpsException error) when (_changes.Count > 0)
        {
            throw PartialWork.After(Subject, _changes, error);
        }
    }

    private async Task<string> CreateAsync(CancellationToken cancellationToken)
    {
        observer.Verbose($"Creating policy {_request.Arn}.");
        var create = new CreatePolicyRequest
        {
            PolicyName = _request.Policy.Name,
            Path = _request.Options.Path,
            PolicyDocument = _request.Policy.Json,
            Description = _request.Options.Description,
            Tags = [.. _request.Tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
        };
        try
        {
            var created = await session.Iam.CreatePolicyAsync(create, cancellationToken).MapErrorsAsync("iam", "CreatePolicy", _request.Arn).ConfigureAwait(false);
            _isCreated = true;
            _changes.Add($"created with version {created.Policy.DefaultVersionId}");
            return created.Policy.DefaultVersionId;
        }
        catch (MlOpsException error) when (error.InnerException is EntityAlreadyExistsException)
        {
            // Somebody was faster, or the call had done its work before its answer was lost.
            return await UpdateAsync(await PlanAnewAsync(error, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<PublishPlan> PlanAnewAsync(MlOpsException taken, CancellationToken cancellationToken)
    {
        var (existing, interval) = (new ExistingPolicies(session), new PollingInterval());
        for (var look = 1; look <= MostLooks; look++)
        {
            if (await existing.FindAsync(_request.Arn, cancellationToken).ConfigureAwait(false) is { } found)
            {
                return await new PublishPlanner(session, observer)
                    .PlanAsync(_request, found, await session.GetContextAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            }

            await Task.Delay(interval.After(news: false), session.Time, cancellationToken).ConfigureAwait(false);
        }

        throw PublishingErrors.NameTaken(_request.Policy.Name, _request.Options.Path, taken);
    }

    // Tags come first: what fails of them has not touched what the policy grants.
    private async Task<string> UpdateAsync(PublishPlan current, CancellationToken cancellationToken)
    {
        if (current.Tags.Count > 0)
        {
            await TagAsync(current, cancellationToken).OrTellAsync(observer, State, cancellationToken).ConfigureAwait(false);
        }

        var existing = current.Existing!;
        return current.IsDifferent ? await ReplaceAsync(existing, cancellationToken).OrTellAsync(observer, State, cancellationToken).ConfigureAwait(false) : existing.VersionId;
    }

    private async Task<TagPolicyResponse> TagAsync(PublishPlan current, CancellationToken cancellationToken)
    {
        var tags = current.Tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value }).ToList();
        var answer = await session.Iam.TagPolicyAsync(new TagPolicyRequest { PolicyArn = _request.Arn, Tags = tags }, cancellationToken)
            .MapErrorsAsync("iam", "TagPolicy", _request.Arn).ConfigureAwait(false);
        _changes.AddRange(PublishWording.TagsSet(current));
        return answer;
    }

    private async Task<string> ReplaceAsync(ExistingPolicy existing, CancellationToken cancellationToken)
    {
        observer.Verbose($"Making a version of {_request.Arn}.");
        var (version, deleted) = await new PolicyVersions(session, observer).ReplaceAsync(existing, _request.Policy, cancellationToken).ConfigureAwait(false);
        _deleted = deleted.Count == 0 ? null : string.Join(", ", deleted);
        _changes.AddRange(PublishWording.Replaced(version, existing.VersionId, deleted));
        return version;
    }

    private async Task<Entity> AttachAsync(Entity entity, CancellationToken cancellationToken)
    {
        observer.Verbose($"Attaching {_request.Arn} to {entity}.");
        await new Entities(session, observer).AttachAsync(entity, _request.Arn, cancellationToken).ConfigureAwait(false);
        _changes.Add(PublishWording.Attached(entity));
        return entity;
    }

    private MlPublishedPolicy Published(string version, MlContext context) => new()
    {
        Name = _request.Policy.Name,
        Arn = _request.Arn,
        Status = _isCreated ? "CREATED" : _changes.Count > 0 ? "UPDATED" : "UNCHANGED",
        VersionId = version,
        Created = _isCreated,
        Changes = [.. _changes],
        DeletedVersion = _deleted,
        AttachedTo = [.. _request.Entities.Select(entity => entity.Arn)],
        AccountId = context.AccountId,
        Sandbox = session.IsSandbox,
    };
}
