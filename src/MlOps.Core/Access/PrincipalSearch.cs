using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Access;

/// <summary>Finds the user or role whose policies decide: the caller's, or one that is named.</summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class PrincipalSearch(AwsSession session)
{
    /// <summary>The ARN of the user or role.</summary>
    /// <param name="given">Who was named; null for the caller.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    /// <exception cref="MlOpsException">
    /// <c>PrincipalInvalid</c>, <c>PrincipalIsRoot</c>, <c>PrincipalIsFederated</c>; <c>PrincipalElsewhere</c>: it is of another account; <c>AccessDenied</c>: the
    /// role of a session cannot be read.
    /// </exception>
    public async Task<string> FindAsync(string? given, CancellationToken cancellationToken)
    {
        var caller = await session.GetContextAsync(cancellationToken).ConfigureAwait(false);
        var named = given ?? caller.Arn;
        var arn = AccessPrincipal.Read(named, caller.Partition, caller.AccountId, out var roleName);
        if (AccessPrincipal.AccountOf(arn ?? named) is var account && account != caller.AccountId)
        {
            throw new MlOpsException("PrincipalElsewhere", MlErrorCategory.InvalidArgument, $"{named} is of account {account}, and IAM simulates users and roles of the caller's account, {caller.AccountId}, only.")
            {
                Resource = named,
                RecommendedAction = $"Use -ProfileName with a profile of account {account}, or give what get-account-authorization-details says there with -AuthorizationDetails.",
            };
        }

        return arn ?? await RoleArnAsync(roleName!, named, cancellationToken).ConfigureAwait(false);
    }

    // The ARN of a session has the role's name without its path, which the role's ARN needs; roles of IAM Identity Center all have one, /aws-reserved/sso.amazonaws.com/
    // (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns).
    private async Task<string> RoleArnAsync(string roleName, string sessionArn, CancellationToken cancellationToken)
    {
        try
        {
            var found = await session.Iam.GetRoleAsync(new GetRoleRequest { RoleName = roleName }, cancellationToken).MapErrorsAsync("iam", "GetRole", roleName).ConfigureAwait(false);
            return found.Role.Arn;
        }
        catch (MlOpsException error) when (error.Id == "AccessDenied")
        {
            throw new MlOpsException("AccessDenied", error.Category, $"{error.Message} The ARN of a session, {sessionArn}, does not have the role's path, so that the role has to be read.", error.InnerException)
            {
                Resource = error.Resource,
                RecommendedAction = $"Name the role by its ARN, path included, with -Principal; or have iam:GetRole allowed. {SimulatorAccess.Advice}",
                AwsErrorCode = error.AwsErrorCode,
                RequestId = error.RequestId,
                StatusCode = error.StatusCode,
            };
        }
    }
}
