using System.Collections.Immutable;
using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.Iam;

namespace MlOps.Roles;

/// <summary>Reads the roles and instance profiles that there are.</summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class ExistingRoles(AwsSession session)
{
    /// <summary>What there is under the names of a recipe.</summary>
    /// <param name="roleName">The role's name.</param>
    /// <param name="instanceProfile">The instance profile's; null where none is wanted.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<RoleState> ReadAsync(string roleName, string? instanceProfile, CancellationToken cancellationToken) => new(
        await FindAsync(roleName, cancellationToken).ConfigureAwait(false),
        instanceProfile is null ? null : await FindProfileAsync(instanceProfile, cancellationToken).ConfigureAwait(false));

    /// <summary>Finds a role; null where there is none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<ExistingRole?> FindAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var role = (await session.Iam.GetRoleAsync(new GetRoleRequest { RoleName = name }, cancellationToken).MapErrorsAsync("iam", "GetRole", name).ConfigureAwait(false)).Role;
            return new ExistingRole(role.RoleName, role.Arn, role.Path)
            {
                Trust = EncodedPolicy.Read(role.AssumeRolePolicyDocument),
                Description = role.Description ?? "",
                MaxSessionDuration = TimeSpan.FromSeconds(role.MaxSessionDuration ?? 3600),
                PermissionsBoundary = role.PermissionsBoundary?.PermissionsBoundaryArn,
                Tags = ToDictionary(role.Tags),
                ManagedPolicies = await ListManagedAsync(name, cancellationToken).ConfigureAwait(false),
                InlinePolicies = await ReadInlineAsync(name, cancellationToken).ConfigureAwait(false),
                InstanceProfiles = await ListProfilesAsync(name, cancellationToken).ConfigureAwait(false),
            };
        }
        catch (MlOpsException error) when (error.InnerException is NoSuchEntityException)
        {
            return null;
        }
    }

    /// <summary>Finds an instance profile; null where there is none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<ExistingInstanceProfile?> FindProfileAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var profile = (await session.Iam.GetInstanceProfileAsync(new GetInstanceProfileRequest { InstanceProfileName = name }, cancellationToken)
                .MapErrorsAsync("iam", "GetInstanceProfile", name).ConfigureAwait(false)).InstanceProfile;
            return new ExistingInstanceProfile(profile.InstanceProfileName, profile.Arn, profile.Roles?.FirstOrDefault()?.RoleName) { Tags = ToDictionary(profile.Tags) };
        }
        catch (MlOpsException error) when (error.InnerException is NoSuchEntityException)
        {
            return null;
        }
    }

    /// <summary>Whether there is a managed policy.</summary>
    /// <param name="arn">Its ARN.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<bool> HasPolicyAsync(string arn, CancellationToken cancellationToken)
    {
        try
        {
            await session.Iam.GetPolicyAsync(new GetPolicyRequest { PolicyArn = arn }, cancellationToken).MapErrorsAsync("iam", "GetPolicy", arn).ConfigureAwait(false);
            return true;
        }
        catch (MlOpsException error) when (error.InnerException is NoSuchEntityException)
        {
            return false;
        }
    }

    private async Task<ImmutableArray<string>> ListManagedAsync(string role, CancellationToken cancellationToken) =>
    [
        .. await Pages.ReadAllAsync<string>(async marker =>
        {
            var page = await session.Iam.ListAttachedRolePoliciesAsync(new ListAttachedRolePoliciesRequest { RoleName = role, Marker = marker }, cancellationToken)
                .MapErrorsAsync("iam", "ListAttachedRolePolicies", role).ConfigureAwait(false);
            return (page.AttachedPolicies?.ConvertAll(policy => policy.PolicyArn), page.Marker);
        }).ConfigureAwait(false),
    ];

    private async Task<ImmutableSortedDictionary<string, PolicyDocument?>> ReadInlineAsync(string role, CancellationToken cancellationToken)
    {
        var names = await Pages.ReadAllAsync<string>(async marker =>
        {
            var page = await session.Iam.ListRolePoliciesAsync(new ListRolePoliciesRequest { RoleName = role, Marker = marker }, cancellationToken)
                .MapErrorsAsync("iam", "ListRolePolicies", role).ConfigureAwait(false);
            return (page.PolicyNames, page.Marker);
        }).ConfigureAwait(false);
        var policies = ImmutableSortedDictionary.CreateBuilder<string, PolicyDocument?>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var policy = await session.Iam.GetRolePolicyAsync(new GetRolePolicyRequest { RoleName = role, PolicyName = name }, cancellationToken)
                .MapErrorsAsync("iam", "GetRolePolicy", role).ConfigureAwait(false);
            policies.Add(name, EncodedPolicy.Read(policy.PolicyDocument));
        }

        return policies.ToImmutable();
    }

    private async Task<ImmutableArray<string>> ListProfilesAsync(string role, CancellationToken cancellationToken) =>
    [
        .. await Pages.ReadAllAsync<string>(async marker =>
        {
            var page = await session.Iam.ListInstanceProfilesForRoleAsync(new ListInstanceProfilesForRoleRequest { RoleName = role, Marker = marker }, cancellationToken)
                .MapErrorsAsync("iam", "ListInstanceProfilesForRole", role).ConfigureAwait(false);
            return (page.InstanceProfiles?.ConvertAll(profile => profile.Arn), page.Marker);
        }).ConfigureAwait(false),
    ];

    private static ImmutableSortedDictionary<string, string> ToDictionary(List<Tag>? tags) =>
        (tags ?? []).Aggregate(ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase), (known, tag) => known.SetItem(tag.Key, tag.Value));
}
