using System.Collections.Immutable;
using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.Deployments.Publishing;
using MlOps.Iam;
using MlOps.Roles.Federation;

namespace MlOps.Roles;

/// <summary>The calls that change a role. What is to be taken away and is gone already is well so.</summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="observer">Who watches.</param>
internal sealed class RoleCalls(AwsSession session, IOperationObserver observer)
{
    /// <summary>The calls that change an identity provider.</summary>
    public ProviderCalls Providers { get; } = new(session);

    public Task CreateAsync(RoleRecipe recipe, CancellationToken cancellationToken) => session.Iam.CreateRoleAsync(
        new CreateRoleRequest
        {
            RoleName = recipe.RoleName,
            Path = recipe.Path,
            AssumeRolePolicyDocument = Text(recipe.Trust),
            Description = recipe.Description,
            MaxSessionDuration = (int)recipe.MaxSessionDuration.TotalSeconds,
            PermissionsBoundary = recipe.PermissionsBoundary,
            Tags = ToTags(recipe.AllTags),
        },
        cancellationToken).MapErrorsAsync("iam", "CreateRole", recipe.RoleName);

    public Task DeleteAsync(string role, CancellationToken cancellationToken) =>
        session.Iam.DeleteRoleAsync(new DeleteRoleRequest { RoleName = role }, cancellationToken).MapErrorsAsync("iam", "DeleteRole", role).OrGoneAsync();

    public Task TagAsync(string role, ImmutableSortedDictionary<string, string> tags, CancellationToken cancellationToken) =>
        session.Iam.TagRoleAsync(new TagRoleRequest { RoleName = role, Tags = ToTags(tags) }, cancellationToken).MapErrorsAsync("iam", "TagRole", role);

    public Task UntagAsync(string role, ImmutableArray<string> keys, CancellationToken cancellationToken) =>
        session.Iam.UntagRoleAsync(new UntagRoleRequest { RoleName = role, TagKeys = [.. keys] }, cancellationToken).MapErrorsAsync("iam", "UntagRole", role).OrGoneAsync();

    public Task SetTrustAsync(string role, PolicyDocument trust, CancellationToken cancellationToken) => session.Iam.UpdateAssumeRolePolicyAsync(
        new UpdateAssumeRolePolicyRequest { RoleName = role, PolicyDocument = Text(trust) }, cancellationToken).MapErrorsAsync("iam", "UpdateAssumeRolePolicy", role);

    public Task SetSettingsAsync(RoleRecipe recipe, CancellationToken cancellationToken) => session.Iam.UpdateRoleAsync(
        new UpdateRoleRequest { RoleName = recipe.RoleName, Description = recipe.Description, MaxSessionDuration = (int)recipe.MaxSessionDuration.TotalSeconds }, cancellationToken)
        .MapErrorsAsync("iam", "UpdateRole", recipe.RoleName);

    public Task SetBoundaryAsync(string role, string arn, CancellationToken cancellationToken) => session.Iam.PutRolePermissionsBoundaryAsync(
        new PutRolePermissionsBoundaryRequest { RoleName = role, PermissionsBoundary = arn }, cancellationToken).MapErrorsAsync("iam", "PutRolePermissionsBoundary", role);

    public Task DeleteBoundaryAsync(string role, CancellationToken cancellationToken) => session.Iam.DeleteRolePermissionsBoundaryAsync(
        new DeleteRolePermissionsBoundaryRequest { RoleName = role }, cancellationToken).MapErrorsAsync("iam", "DeleteRolePermissionsBoundary", role).OrGoneAsync();

    // Whose a policy is that was there was looked at before anything was changed; one that somebody made since is theirs.
    public async Task PublishAsync(NamedPolicy policy, bool isThere, CancellationToken cancellationToken)
    {
        var publishing = new PublishOperation(session, observer);
        var plan = await publishing.PlanAsync(new PolicyDescription(policy.Name, policy.Document).ToPolicy(), new PublishOptions { Adopt = isThere }, [], cancellationToken).ConfigureAwait(false);
        await publishing.ExecuteAsync(plan, cancellationToken).ConfigureAwait(false);
    }

    public Task DeletePolicyAsync(string arn, CancellationToken cancellationToken) => new PolicyVersions(session, observer).DeletePolicyAsync(arn, cancellationToken);

    public Task PutInlineAsync(string role, NamedPolicy policy, CancellationToken cancellationToken) => session.Iam.PutRolePolicyAsync(
        new PutRolePolicyRequest { RoleName = role, PolicyName = policy.Name, PolicyDocument = Text(policy.Document) }, cancellationToken).MapErrorsAsync("iam", "PutRolePolicy", role);

    public Task DeleteInlineAsync(string role, string policy, CancellationToken cancellationToken) => session.Iam.DeleteRolePolicyAsync(
        new DeleteRolePolicyRequest { RoleName = role, PolicyName = policy }, cancellationToken).MapErrorsAsync("iam", "DeleteRolePolicy", role).OrGoneAsync();

    public Task AttachAsync(string role, string arn, CancellationToken cancellationToken) => session.Iam.AttachRolePolicyAsync(
        new AttachRolePolicyRequest { RoleName = role, PolicyArn = arn }, cancellationToken).MapErrorsAsync("iam", "AttachRolePolicy", role);

    public Task DetachAsync(string role, string arn, CancellationToken cancellationToken) => session.Iam.DetachRolePolicyAsync(
        new DetachRolePolicyRequest { RoleName = role, PolicyArn = arn }, cancellationToken).MapErrorsAsync("iam", "DetachRolePolicy", role).OrGoneAsync();

    public Task CreateProfileAsync(string name, string path, ImmutableSortedDictionary<string, string> tags, CancellationToken cancellationToken) => session.Iam.CreateInstanceProfileAsync(
        new CreateInstanceProfileRequest { InstanceProfileName = name, Path = path, Tags = ToTags(tags) }, cancellationToken).MapErrorsAsync("iam", "CreateInstanceProfile", name);

    public Task DeleteProfileAsync(string name, CancellationToken cancellationToken) => session.Iam.DeleteInstanceProfileAsync(
        new DeleteInstanceProfileRequest { InstanceProfileName = name }, cancellationToken).MapErrorsAsync("iam", "DeleteInstanceProfile", name).OrGoneAsync();

    public async Task AddToProfileAsync(string name, string role, CancellationToken cancellationToken)
    {
        try
        {
            await session.Iam.AddRoleToInstanceProfileAsync(new AddRoleToInstanceProfileRequest { InstanceProfileName = name, RoleName = role }, cancellationToken)
                .MapErrorsAsync("iam", "AddRoleToInstanceProfile", name).ConfigureAwait(false);
        }
        catch (MlOpsException error) when (error.InnerException is LimitExceededException)
        {
            // There is room for one role. The call may have done its work before its answer was lost.
            var profile = await session.Iam.GetInstanceProfileAsync(new GetInstanceProfileRequest { InstanceProfileName = name }, cancellationToken)
                .MapErrorsAsync("iam", "GetInstanceProfile", name).ConfigureAwait(false);
            if (profile.InstanceProfile.Roles?.Exists(held => held.RoleName == role) != true)
            {
                throw;
            }
        }
    }

    public Task RemoveFromProfileAsync(string name, string role, CancellationToken cancellationToken) => session.Iam.RemoveRoleFromInstanceProfileAsync(
        new RemoveRoleFromInstanceProfileRequest { InstanceProfileName = name, RoleName = role }, cancellationToken).MapErrorsAsync("iam", "RemoveRoleFromInstanceProfile", name).OrGoneAsync();

    private static string Text(PolicyDocument policy) => PolicyDocumentWriter.WriteMinified(policy);

    private static List<Tag> ToTags(ImmutableSortedDictionary<string, string> tags) => [.. tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })];
}
