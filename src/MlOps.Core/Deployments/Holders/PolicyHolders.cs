using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments.Holders;

/// <summary>
/// Who has a managed policy and is not of the stack: roles, users and groups, attached or as permissions boundary. IAM deletes no policy that anybody has:
/// DeleteConflict (API reference, DeletePolicy). Whom its template attaches it to CloudFormation detaches it from.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class PolicyHolders(AwsSession session) : IHolderSearch
{
    /// <inheritdoc/>
    public string Type => "AWS::IAM::ManagedPolicy";

    /// <inheritdoc/>
    public IEnumerable<Look> Looks(RemovalItem item, HolderScope scope, CancellationToken cancellationToken) =>
    [
        new("whom it is attached to", () => FindAttachedAsync(item, scope, cancellationToken)),
        new("whose permissions boundary it is", () => FindBoundedAsync(item, scope, cancellationToken)),
    ];

    private async Task<IEnumerable<MlFinding>> FindAttachedAsync(RemovalItem item, HolderScope scope, CancellationToken cancellationToken) =>
        from entity in await ListAsync(item.PhysicalId, PolicyUsageType.PermissionsPolicy, cancellationToken).ConfigureAwait(false)
        let given = scope.HasFailed ? Given.No : GivenTo(entity, scope.DefinitionOf(item.LogicalId))
        where given != Given.Yes && !entity.Goes(scope)
        select HolderFindings.HoldsPerhaps(
            given == Given.No,
            HolderIds.PolicyInUse,
            $"Policy {item.PhysicalId} is attached to {entity}.",
            Advice.With("Detach it:", $"aws iam detach-{entity.Kind}-policy --{entity.Kind}-name {entity.Name} --policy-arn {item.PhysicalId}"));

    private async Task<IEnumerable<MlFinding>> FindBoundedAsync(RemovalItem item, HolderScope scope, CancellationToken cancellationToken) =>
        from entity in await ListAsync(item.PhysicalId, PolicyUsageType.PermissionsBoundary, cancellationToken).ConfigureAwait(false)
        where !entity.Goes(scope)
        select HolderFindings.Holds(
            HolderIds.PolicyInUse,
            $"Policy {item.PhysicalId} is the permissions boundary of {entity}.",
            Advice.Join(
            [
                Advice.With("Give it another:", $"aws iam put-{entity.Kind}-permissions-boundary --{entity.Kind}-name {entity.Name} --permissions-boundary ANOTHER_ARN"),
                $"Without any boundary {entity} may do all that its policies allow, so do not just delete it.",
            ]));

    private static Given GivenTo(Entity entity, CloudFormation.Templates.TemplateResource? policy)
    {
        var names = policy?.Properties.GetValueOrDefault(entity.Property).KnownItems().Select(KnownValues.KnownText).ToList() ?? [];
        return names.Contains(entity.Name) ? Given.Yes : names.Contains(null) ? Given.NotTold : Given.No;
    }

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

    // Whether the template itself attaches the policy.
    private enum Given
    {
        No,
        Yes,
        NotTold,
    }

    // The kind is a part of the commands too.
    private sealed record Entity(string Kind, string Name)
    {
        private string Noun => char.ToUpperInvariant(Kind[0]) + Kind[1..];

        /// <summary>The property of a managed policy that names those of the kind.</summary>
        public string Property => Noun + "s";

        public bool Goes(HolderScope scope) => scope.Goes($"AWS::IAM::{Noun}", Name);

        public override string ToString() => $"{Kind} {Name}";
    }
}
