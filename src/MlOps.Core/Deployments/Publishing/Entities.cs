using System.Collections.Immutable;
using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments.Publishing;

/// <summary>Finds whom policies are to be attached to, and attaches them.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
internal sealed class Entities(AwsSession session, IOperationObserver observer)
{
    // What IAM was told is seen by all of it after a while (https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html); it says not how long.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>Finds all of them, with the policies that each has.</summary>
    /// <exception cref="MlOpsException"><c>AttachToInvalid</c>, <c>AccountMismatch</c>, <c>AttachToNotFound</c>, <c>EntityUnmodifiable</c>.</exception>
    public async Task<ImmutableArray<Entity>> FindAsync(IReadOnlyList<AttachTarget> targets, MlContext context, CancellationToken cancellationToken)
    {
        foreach (var target in targets)
        {
            EnsureInReach(target, context);
        }

        var found = new List<Entity>();
        foreach (var target in targets)
        {
            var entity = await FindAsync(target, cancellationToken).ConfigureAwait(false);
            if (found.All(known => known.Arn != entity.Arn))
            {
                found.Add(entity with { Policies = await ListPoliciesAsync(entity, cancellationToken).ConfigureAwait(false) });
            }
        }

        return [.. found];
    }

    /// <summary>Attaches a policy. IAM may not know a new one everywhere at once: that is waited for.</summary>
    public async Task AttachAsync(Entity entity, string policyArn, CancellationToken cancellationToken)
    {
        var (interval, deadline) = (new PollingInterval(), session.Time.GetUtcNow() + LongestWait);
        while (true)
        {
            try
            {
                await AttachOnceAsync(entity, policyArn, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (MlOpsException error) when (error.InnerException is NoSuchEntityException && session.Time.GetUtcNow() < deadline)
            {
                observer.Progress("Publishing policies", $"Waiting until {policyArn} can be attached", -1);
                await Task.Delay(interval.After(news: false), session.Time, cancellationToken).ConfigureAwait(false);
            }
            catch (MlOpsException error) when (error.InnerException is LimitExceededException)
            {
                throw PublishingErrors.TooManyAttached(entity, error);
            }
        }
    }

    private void EnsureInReach(AttachTarget target, MlContext context)
    {
        if (target.Place is not var (partition, account))
        {
            return;
        }

        if (partition != session.Partition)
        {
            throw PublishingErrors.AttachToInvalid(target.Given, session.Partition);
        }

        if (account != context.AccountId)
        {
            throw PublishingErrors.AttachToElsewhere(target.Given, account, context);
        }
    }

    private async Task<Entity> FindAsync(AttachTarget target, CancellationToken cancellationToken)
    {
        var entity = await ReadAsync(target, cancellationToken).ConfigureAwait(false);
        if (target.Path is { } path && path != entity.Path)
        {
            throw PublishingErrors.AttachToNotFound(target, entity.Arn);
        }

        // Service-linked roles, and roles that IAM Identity Center makes: nobody but their service changes them.
        return entity.Path.StartsWith("/aws-service-role/", StringComparison.Ordinal) || entity.Path.StartsWith("/aws-reserved/", StringComparison.Ordinal)
            ? throw PublishingErrors.Unmodifiable(entity)
            : entity;
    }

    private async Task<Entity> ReadAsync(AttachTarget target, CancellationToken cancellationToken)
    {
        try
        {
            switch (target.Kind)
            {
                case EntityKind.Role:
                    var role = (await session.Iam.GetRoleAsync(new GetRoleRequest { RoleName = target.Name }, cancellationToken)
                        .MapErrorsAsync("iam", "GetRole", target.Name).ConfigureAwait(false)).Role;
                    return new Entity(EntityKind.Role, role.RoleName, role.Arn, role.Path);

                case EntityKind.User:
                    var user = (await session.Iam.GetUserAsync(new GetUserRequest { UserName = target.Name }, cancellationToken)
                        .MapErrorsAsync("iam", "GetUser", target.Name).ConfigureAwait(false)).User;
                    return new Entity(EntityKind.User, user.UserName, user.Arn, user.Path);

                default:
                    var group = (await session.Iam.GetGroupAsync(new GetGroupRequest { GroupName = target.Name, MaxItems = 1 }, cancellationToken)
                        .MapErrorsAsync("iam", "GetGroup", target.Name).ConfigureAwait(false)).Group;
                    return new Entity(EntityKind.Group, group.GroupName, group.Arn, group.Path);
            }
        }
        catch (MlOpsException error) when (error.InnerException is NoSuchEntityException)
        {
            throw PublishingErrors.AttachToNotFound(target, actual: null, error);
        }
    }

    private async Task<ImmutableHashSet<string>> ListPoliciesAsync(Entity entity, CancellationToken cancellationToken)
    {
        var attached = await Pages.ReadAllAsync(marker => ReadPageAsync(entity, marker, cancellationToken)).ConfigureAwait(false);
        return [.. attached.Select(policy => policy.PolicyArn)];
    }

    private async Task<(IEnumerable<AttachedPolicyType>? Items, string? Next)> ReadPageAsync(Entity entity, string? marker, CancellationToken cancellationToken)
    {
        switch (entity.Kind)
        {
            case EntityKind.Role:
                var ofRole = await session.Iam.ListAttachedRolePoliciesAsync(new ListAttachedRolePoliciesRequest { RoleName = entity.Name, Marker = marker }, cancellationToken)
                    .MapErrorsAsync("iam", "ListAttachedRolePolicies", entity.Name).ConfigureAwait(false);
                return (ofRole.AttachedPolicies, ofRole.Marker);

            case EntityKind.User:
                var ofUser = await session.Iam.ListAttachedUserPoliciesAsync(new ListAttachedUserPoliciesRequest { UserName = entity.Name, Marker = marker }, cancellationToken)
                    .MapErrorsAsync("iam", "ListAttachedUserPolicies", entity.Name).ConfigureAwait(false);
                return (ofUser.AttachedPolicies, ofUser.Marker);

            default:
                var ofGroup = await session.Iam.ListAttachedGroupPoliciesAsync(new ListAttachedGroupPoliciesRequest { GroupName = entity.Name, Marker = marker }, cancellationToken)
                    .MapErrorsAsync("iam", "ListAttachedGroupPolicies", entity.Name).ConfigureAwait(false);
                return (ofGroup.AttachedPolicies, ofGroup.Marker);
        }
    }

    private Task AttachOnceAsync(Entity entity, string policyArn, CancellationToken cancellationToken) => entity.Kind switch
    {
        EntityKind.Role => session.Iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = entity.Name, PolicyArn = policyArn }, cancellationToken)
            .MapErrorsAsync("iam", "AttachRolePolicy", entity.Name),
        EntityKind.User => session.Iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = entity.Name, PolicyArn = policyArn }, cancellationToken)
            .MapErrorsAsync("iam", "AttachUserPolicy", entity.Name),
        _ => session.Iam.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = entity.Name, PolicyArn = policyArn }, cancellationToken)
            .MapErrorsAsync("iam", "AttachGroupPolicy", entity.Name),
    };
}
