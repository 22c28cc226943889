using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>A bucket. Names are unique in the world; a bucket that holds anything, old versions and delete markers included, stays.</summary>
internal sealed class BucketType(ResourceTypeFacts facts) : ResourceType(facts)
{
    private static readonly string[] Kinds = ["Objects", "Versions", "DeleteMarkers"];

    /// <summary>Whether the bucket holds no object, no version and no delete marker.</summary>
    public static bool IsEmpty(LiveResource bucket) => !Kinds.Any(kind => bucket.Contents[kind] is JsonArray { Count: > 0 } or JsonObject { Count: > 0 });

    public override LiveResource? FindConflict(ResourceContext context, JsonObject properties) =>
        properties["BucketName"]?.ToString() is { } name
            ? context.World.Resources.All.FirstOrDefault(live => live.Type == Facts.Type && live.Id == name)
            : null;

    protected override void CheckCreate(ResourceContext context, JsonObject properties)
    {
        var encryption = (properties["BucketEncryption"] as JsonObject)?["ServerSideEncryptionConfiguration"] as JsonArray ?? [];
        foreach (var key in encryption.Select(rule => rule?["ServerSideEncryptionByDefault"]?["KMSMasterKeyID"]?.ToString()).OfType<string>())
        {
            KeyType.CheckUsable(context, key);
        }
    }

    protected override ServiceException AlreadyExists(JsonObject properties) => new("BucketAlreadyExists", $"{properties["BucketName"]} already exists", 409);

    protected override void CheckDelete(ResourceContext context, LiveResource live)
    {
        if (!IsEmpty(live))
        {
            var isVersioned = (live.Properties["VersioningConfiguration"] as JsonObject)?["Status"] is not null;
            throw new ServiceException(
                "BucketNotEmpty",
                "The bucket you tried to delete is not empty." + (isVersioned ? " You must delete all versions in the bucket." : ""),
                409);
        }
    }
}
