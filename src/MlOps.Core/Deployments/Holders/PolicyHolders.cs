using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments.Holders;

/// <summary>
/// Who has a managed policy that is not of the stack: roles, users and groups, attached or as permissions boundary. IAM deletes no policy that anybody has:
/// DeleteConflict (API reference, DeletePolicy).
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class PolicyHolders(AwsSession session) : IHolderSearch
{
    /// <inheritdoc/>
    public string Type => "AWS::IAM::ManagedPolicy";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MlFinding>> FindAsync(RemovalItem item, HolderScope scope, CancellationToken cancellationToken)
    {
        var attached = await ListAsync(item.PhysicalId, PolicyUsageType.PermissionsPolicy, cancellationToken).ConfigureAwait(false);
        var bounded = await ListAsync(item.PhysicalId, PolicyUsageType.PermissionsBoundary, cancellationToken).ConfigureAwait(false);
        return
        [
            .. attached.Where(entity => !Goes(entity, scope)).Select(entity => HolderFindings.Holds(
                HolderIds.PolicyInUse,
                $"Policy {item.PhysicalId} is attached to {entity}.",
                $"Detach it: aws iam detach-{entity.Kind}-policy --{entity.Kind}-name {entity.Name} --policy-arn {item.PhysicalId}.")),
            .. bounded.Where(entity => !Goes(entity, scope)).Select(entity => HolderFindings.Holds(
                HolderIds.PolicyInUse,
                $"Policy {item.PhysicalId} is the permissions boundary of {entity}.",
                $"Give it another, or none: aws iam delete-{entity.Kind}-permissions-boundary --{entity.Kind}-name {entity.Name}.")),
        ];
    }

    private static bool Goes(Entity entity, HolderScope scope) => entity.Kind == "role" && scope.Goes("AWS::IAM::Role", entity.Name);

    private Task<IReadOnlyList<Entity>> ListAsync(string arn, PolicyUsageType usage, CancellationToken cancellationToken) => Pages.ReadAllAsync<Entity>(async marker =>
    {
        var request = new ListEntitiesForPolicyRequest { PolicyArn = arn, PolicyUsageFilter = usage, Marker = marker };
        var page = await session.Iam.ListEntitiesForPolicyAsync(request, cancellationToken).MapErrorsAsync("iam", "ListEntitiesForPolicy", arn).ConfigureAwait(false);
        IEnumerable<Entity> entities =
        [
            .. (page.PolicyRoles ?? []).Select(role => new Entity("role", role.RoleName)),
            .. (page.PolicyUsers ?? []).Select(user => new Entity("user", user.UserName)),
            .. (page.PolicyGroups ?? []).Select(group => new Entity("group", group.GroupName)),
        ];
        return (entities, page.IsTruncated == true ? page.Marker : null);
    });

    // The kind is a part of the commands too.
    private sealed record Entity(string Kind, string Name)
    {
        public override string ToString() => $"{Kind} {Name}";
    }
}
