using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>The policy of a bucket, which has one at most; S3 itself gives, changes and obeys the same one.</summary>
internal sealed class BucketPolicyType(ResourceTypeFacts facts) : ResourceType(facts)
{
    public override LiveResource? FindConflict(ResourceContext context, JsonObject properties) => Find(context, properties["Bucket"]?.ToString() ?? "");

    protected override ServiceException AlreadyExists(JsonObject properties) =>
        new("AlreadyExists", $"The bucket policy already exists on bucket {properties["Bucket"]}.", 409);

    protected override void CheckCreate(ResourceContext context, JsonObject properties)
    {
        if (context.World.Resources.Find(context.AccountId, context.Region, "AWS::S3::Bucket", properties["Bucket"]?.ToString() ?? "") is null)
        {
            throw new ServiceException("NoSuchBucket", "The specified bucket does not exist", 404);
        }
    }
}
