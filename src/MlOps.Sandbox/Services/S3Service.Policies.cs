using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlOps.Iam;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Wire;

namespace MlOps.Sandbox.Services;

/// <content>Bucket policies.</content>
internal sealed partial class S3Service
{
    private const string BucketPolicyType = "AWS::S3::BucketPolicy";

    private void AddPolicies()
    {
        On("GetBucketPolicy", GetBucketPolicy);
        On("PutBucketPolicy", PutBucketPolicy);
        On("DeleteBucketPolicy", DeleteBucketPolicy);
    }

    private static NamedPolicy? PolicyOf(World world, LiveResource bucket) =>
        FindPolicy(world, bucket)?.Properties["PolicyDocument"] is { } document ? new NamedPolicy("bucket policy", PolicyDocument.Parse(document)) : null;

    private static LiveResource? FindPolicy(World world, LiveResource bucket) =>
        world.Resources.Find(bucket.AccountId, bucket.Region, BucketPolicyType, bucket.Id);

    private static JsonObject GetBucketPolicy(ServiceCall call)
    {
        var policy = FindPolicy(call.World, Authorized(call, "s3:GetBucketPolicy"))
            ?? throw new ServiceException("NoSuchBucketPolicy", "The bucket policy does not exist", 404);
        return new JsonObject
        {
            [S3Protocol.BodyMember] = JsonValue.Create(Encoding.UTF8.GetBytes(policy.Properties["PolicyDocument"]!.ToJsonString())),
            [S3Protocol.HeadersMember] = new JsonObject { ["Content-Type"] = "application/json" },
        };
    }

    private static void PutBucketPolicy(ServiceCall call)
    {
        var bucket = Authorized(call, "s3:PutBucketPolicy");
        var text = call.Input[S3Protocol.BodyMember]?.GetValue<byte[]>() ?? [];
        JsonNode document;
        try
        {
            document = JsonNode.Parse(text)!;
            PolicyDocument.Parse(document);
        }
        catch (Exception error) when (error is MlOpsException or JsonException)
        {
            throw new ServiceException("MalformedPolicy", "Policies must be valid JSON and the first byte must be '{'");
        }

        if (FindPolicy(call.World, bucket) is { } known)
        {
            known.Properties["PolicyDocument"] = document;
            return;
        }

        call.World.Resources.Add(new LiveResource
        {
            AccountId = bucket.AccountId,
            Region = bucket.Region,
            Type = BucketPolicyType,
            Id = bucket.Id,
            Properties = new JsonObject { ["Bucket"] = bucket.Id, ["PolicyDocument"] = document },
            Created = call.World.Time.GetUtcNow(),
        });
    }

    private static void DeleteBucketPolicy(ServiceCall call)
    {
        if (FindPolicy(call.World, Authorized(call, "s3:DeleteBucketPolicy")) is { } policy)
        {
            call.World.Resources.Remove(policy);
        }
    }
}
