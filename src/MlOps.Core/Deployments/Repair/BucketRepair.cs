using System.Text.Json.Nodes;
using Amazon.S3.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments.Drift;
using MlOps.Iam;

namespace MlOps.Deployments.Repair;

/// <summary>Takes statements out of policies of buckets that somebody put there, and the policy with the last of them.</summary>
internal sealed class BucketRepair : IServiceRepair
{
    /// <inheritdoc/>
    public string Type => "AWS::S3::Bucket";

    /// <inheritdoc/>
    public bool Remakes(TemplateResource definition) => false;

    /// <inheritdoc/>
    public bool Undoes(MlPropertyDifference difference) => BucketPolicyAdditions.Is(difference);

    /// <inheritdoc/>
    public async Task RepairAsync(AwsSession session, RepairTarget target, CancellationToken cancellationToken)
    {
        if (await BucketPolicyAdditions.ReadAsync(session, target.PhysicalId, cancellationToken).ConfigureAwait(false) is not { } policy)
        {
            return;
        }

        // What is ignored stays, and so does what came since.
        var added = target.Differences.Select(difference => difference.Actual).ToHashSet(StringComparer.Ordinal);
        var statements = PolicyStatements.Of(policy).ToList();
        var kept = statements.Where(statement => !added.Contains(BucketPolicyAdditions.Write(statement))).ToList();
        var owner = (await session.GetContextAsync(cancellationToken).ConfigureAwait(false)).AccountId;
        if (kept.Count == 0)
        {
            await session.S3.DeleteBucketPolicyAsync(new DeleteBucketPolicyRequest { BucketName = target.PhysicalId, ExpectedBucketOwner = owner }, cancellationToken)
                .MapErrorsAsync("s3", "DeleteBucketPolicy", target.PhysicalId).ConfigureAwait(false);
        }
        else if (kept.Count < statements.Count)
        {
            policy["Statement"] = new JsonArray([.. kept.Select(statement => statement.DeepClone())]);
            var request = new PutBucketPolicyRequest { BucketName = target.PhysicalId, ExpectedBucketOwner = owner, Policy = policy.ToJsonString() };
            await session.S3.PutBucketPolicyAsync(request, cancellationToken).MapErrorsAsync("s3", "PutBucketPolicy", target.PhysicalId).ConfigureAwait(false);
        }
    }
}
