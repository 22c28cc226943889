using System.Text.Json.Nodes;
using MlOps.Sandbox.Services;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.ResourceTypes;

/// <summary>
/// A bucket. Names are unique in the world; a bucket that holds anything, old versions and delete markers included, stays. S3 does not look at
/// the key of its encryption (API reference of PutBucketEncryption).
/// </summary>
internal sealed class BucketType(ResourceTypeFacts facts) : ResourceType(facts)
{
    private static readonly string[] Kinds = ["Objects", "Versions", "DeleteMarkers"];

    /// <summary>
    /// The regions whose website endpoints have a dash before the region. Source: aws/aws-cdk, region-info/lib/aws-entities.ts
    /// (<c>RULE_S3_WEBSITE_REGIONAL_SUBDOMAIN</c>).
    /// </summary>
    private static readonly string[] DashedWebsites =
        ["us-east-1", "eu-west-1", "us-west-1", "ap-southeast-1", "ap-northeast-1", "us-gov-west-1", "us-west-2", "sa-east-1", "ap-southeast-2"];

    /// <summary>Whether the bucket holds no object, no version and no delete marker.</summary>
    public static bool IsEmpty(LiveResource bucket) => !Kinds.Any(kind => bucket.Contents[kind] is JsonArray { Count: > 0 } or JsonObject { Count: > 0 });

    public override LiveResource? FindConflict(ResourceContext context, JsonObject properties) =>
        properties["BucketName"]?.ToString() is { } name
            ? context.World.Resources.All.FirstOrDefault(live => live.Type == Facts.Type && live.Id == name)
            : null;

    protected override void Prepare(ResourceContext context, JsonObject properties) =>
        properties["WebsiteURL"] = new PropertyText(context, properties).Fill($"http://${{BucketName}}.s3-website{(DashedWebsites.Contains(context.Region) ? '-' : '.')}${{Region}}.${{UrlSuffix}}");

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
