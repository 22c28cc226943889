using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments.Online;

/// <summary>Reads whether there is a policy.</summary>
internal static class BoundaryReader
{
    /// <summary>Whether there is a policy of an ARN.</summary>
    /// <param name="session">Who calls AWS, and where.</param>
    /// <param name="policyArn">The policy's ARN.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public static async Task<bool> ExistsAsync(AwsSession session, string policyArn, CancellationToken cancellationToken)
    {
        try
        {
            await session.Iam.GetPolicyAsync(new GetPolicyRequest { PolicyArn = policyArn }, cancellationToken)
                .MapErrorsAsync("iam", "GetPolicy", policyArn).ConfigureAwait(false);
            return true;
        }
        catch (MlOpsException error) when (error.InnerException is NoSuchEntityException)
        {
            return false;
        }
    }
}
