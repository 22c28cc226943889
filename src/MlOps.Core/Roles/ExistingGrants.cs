using System.Collections.Immutable;
using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.Iam;

namespace MlOps.Roles;

/// <summary>Reads what there is of the policies that recipes put into roles of others, and nothing else of these roles.</summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class ExistingGrants(AwsSession session)
{
    /// <summary>Reads each once.</summary>
    /// <param name="grants">The policies. Where two are the same policy of the same role, the first counts.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<ImmutableArray<ExistingGrant>> ReadAsync(IEnumerable<RoleGrant> grants, CancellationToken cancellationToken)
    {
        var read = ImmutableArray.CreateBuilder<ExistingGrant>();
        foreach (var grant in grants)
        {
            if (!read.Any(known => known.Grant.IsOf(grant)))
            {
                read.Add(await ReadAsync(grant, cancellationToken).ConfigureAwait(false));
            }
        }

        return read.ToImmutable();
    }

    // GetRolePolicy answers the same where the role lacks the policy and where there is no role.
    private async Task<ExistingGrant> ReadAsync(RoleGrant grant, CancellationToken cancellationToken)
    {
        if (await FindRoleAsync(grant.RoleName, cancellationToken).ConfigureAwait(false) is not { } role)
        {
            return new ExistingGrant(grant);
        }

        var policy = await FindPolicyAsync(grant, cancellationToken).ConfigureAwait(false);
        return new ExistingGrant(grant)
        {
            RoleArn = role.Arn,
            RolePath = role.Path,
            IsThere = policy is not null,
            Document = policy is null ? null : EncodedPolicy.Read(policy),
        };
    }

    private async Task<Role?> FindRoleAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await session.Iam.GetRoleAsync(new GetRoleRequest { RoleName = name }, cancellationToken).MapErrorsAsync("iam", "GetRole", name).ConfigureAwait(false)).Role;
        }
        catch (MlOpsException error) when (error.InnerException is NoSuchEntityException)
        {
            return null;
        }
    }

    private async Task<string?> FindPolicyAsync(RoleGrant grant, CancellationToken cancellationToken)
    {
        try
        {
            return (await session.Iam.GetRolePolicyAsync(new GetRolePolicyRequest { RoleName = grant.RoleName, PolicyName = grant.Policy.Name }, cancellationToken)
                .MapErrorsAsync("iam", "GetRolePolicy", grant.RoleName).ConfigureAwait(false)).PolicyDocument;
        }
        catch (MlOpsException error) when (error.InnerException is NoSuchEntityException)
        {
            return null;
        }
    }
}
