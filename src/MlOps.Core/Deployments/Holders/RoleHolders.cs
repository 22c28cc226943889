using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.Deployments.Drift;

namespace MlOps.Deployments.Holders;

/// <summary>
/// What keeps a role: policies that its template did not give it, and instance profiles that hold it. IAM deletes no role that has any: DeleteConflict (API
/// reference, DeleteRole), and CloudFormation takes off only what the template put on.
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class RoleHolders(AwsSession session) : IHolderSearch
{
    /// <inheritdoc/>
    public string Type => "AWS::IAM::Role";

    /// <inheritdoc/>
    public IEnumerable<Look> Looks(RemovalItem item, HolderScope scope, CancellationToken cancellationToken)
    {
        if (scope.DefinitionOf(item.LogicalId) is { } definition)
        {
            yield return new("inline policies", async () => Describe(
                item, await RolePolicyAdditions.FindInlineAsync(session, scope.Deployed, definition, item.Name, cancellationToken).ConfigureAwait(false), isAttached: false));
            yield return new("attached policies", async () => Describe(
                item, await RolePolicyAdditions.FindAttachedAsync(session, scope.Deployed, definition, item.Name, cancellationToken).ConfigureAwait(false), isAttached: true));
        }
        else
        {
            yield return new("policies", () => Task.FromResult<IEnumerable<MlFinding>>([HolderFindings.NotTold(item)]));
        }

        yield return new("instance profiles", () => FindProfilesAsync(item, scope, cancellationToken));
    }

    private static IEnumerable<MlFinding> Describe(RemovalItem role, AdditionSearch search, bool isAttached) =>
    [
        .. search.Found.Select(policy => Describe(role, policy)),
        .. search.NotSearched.Select(_ => isAttached ? HolderFindings.AttachedNotTold(role) : HolderFindings.InlineNotTold(role)),
    ];

    private static MlFinding Describe(RemovalItem role, Addition policy) => RolePolicyAdditions.IsAttached(policy)
        ? HolderFindings.Holds(
            HolderIds.RoleInUse,
            $"Role {role.Name} has the managed policy {policy.Actual} attached, which its template does not give it.",
            Advice.With("Detach it:", $"aws iam detach-role-policy --role-name {role.Name} --policy-arn {policy.Actual}"))
        : HolderFindings.Holds(
            HolderIds.RoleInUse,
            $"Role {role.Name} has the inline policy {policy.Actual}, which its template does not give it.",
            Advice.With("Delete it:", $"aws iam delete-role-policy --role-name {role.Name} --policy-name {policy.Actual}"));

    private async Task<IEnumerable<MlFinding>> FindProfilesAsync(RemovalItem item, HolderScope scope, CancellationToken cancellationToken)
    {
        var profiles = await Pages.ReadAllAsync<InstanceProfile>(async marker =>
        {
            var page = await session.Iam.ListInstanceProfilesForRoleAsync(new ListInstanceProfilesForRoleRequest { RoleName = item.Name, Marker = marker }, cancellationToken)
                .MapErrorsAsync("iam", "ListInstanceProfilesForRole", item.Name).ConfigureAwait(false);
            return (page.InstanceProfiles, page.IsTruncated == true ? page.Marker : null);
        }).ConfigureAwait(false);
        return profiles.Where(profile => !scope.Goes("AWS::IAM::InstanceProfile", profile.InstanceProfileName)).Select(profile => HolderFindings.Holds(
            HolderIds.RoleInUse,
            $"Instance profile {profile.Arn} holds role {item.Name}: what runs with it loses the role.",
            Advice.With("Take it out:", $"aws iam remove-role-from-instance-profile --instance-profile-name {profile.InstanceProfileName} --role-name {item.Name}")));
    }
}
