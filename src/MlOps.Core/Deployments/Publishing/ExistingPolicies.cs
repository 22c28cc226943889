using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.Iam;

namespace MlOps.Deployments.Publishing;

/// <summary>Reads the customer-managed policies that there are.</summary>
/// <param name="session">Who calls AWS, and where.</param>
internal sealed class ExistingPolicies(AwsSession session)
{
    /// <summary>Finds a policy; null where there is none.</summary>
    /// <param name="arn">Its ARN.</param>
    /// <param name="cancellationToken">Stops the calls.</param>
    public async Task<ExistingPolicy?> FindAsync(string arn, CancellationToken cancellationToken)
    {
        try
        {
            var policy = (await session.Iam.GetPolicyAsync(new GetPolicyRequest { PolicyArn = arn }, cancellationToken).MapErrorsAsync("iam", "GetPolicy", arn).ConfigureAwait(false)).Policy;
            var version = await session.Iam.GetPolicyVersionAsync(new GetPolicyVersionRequest { PolicyArn = arn, VersionId = policy.DefaultVersionId }, cancellationToken)
                .MapErrorsAsync("iam", "GetPolicyVersion", arn).ConfigureAwait(false);
            return new ExistingPolicy(arn, policy.PolicyName, policy.DefaultVersionId)
            {
                Document = EncodedPolicy.Read(version.PolicyVersion.Document),
                Description = policy.Description,
                Uses = (policy.AttachmentCount ?? 0) + (policy.PermissionsBoundaryUsageCount ?? 0),
                Tags = (policy.Tags ?? []).Aggregate(ExistingPolicy.NoTags, (tags, tag) => tags.SetItem(tag.Key, tag.Value)),
            };
        }
        catch (MlOpsException error) when (error.InnerException is NoSuchEntityException)
        {
            return null;
        }
    }
}
