using System.Text.Json.Nodes;
using MlOps.Sandbox.Wire;

namespace MlOps.Sandbox.Services;

/// <content>A bucket's settings: versioning, encryption, public access and tags.</content>
internal sealed partial class S3Service
{
    private static readonly string[] AccessBlocks = ["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"];

    private void AddSettings()
    {
        On("GetBucketVersioning", GetBucketVersioning);
        On("PutBucketVersioning", PutBucketVersioning);
        On("GetBucketEncryption", GetBucketEncryption);
        On("PutBucketEncryption", PutBucketEncryption);
        On("DeleteBucketEncryption", call => Authorized(call, "s3:PutEncryptionConfiguration").Properties.Remove("BucketEncryption"));
        On("GetPublicAccessBlock", GetPublicAccessBlock);
        On("PutPublicAccessBlock", PutPublicAccessBlock);
        On("DeletePublicAccessBlock", DeletePublicAccessBlock);
        On("GetBucketTagging", GetBucketTagging);
        On("PutBucketTagging", PutBucketTagging);
        On("DeleteBucketTagging", call => Authorized(call, "s3:PutBucketTagging").Properties.Remove("Tags"));
    }

    private static JsonObject GetBucketVersioning(ServiceCall call)
    {
        var bucket = Authorized(call, "s3:GetBucketVersioning");
        return (bucket.Properties["VersioningConfiguration"] as JsonObject)?.Text("Status") is { } status ? new JsonObject { ["Status"] = status } : [];
    }

    private static void PutBucketVersioning(ServiceCall call) =>
        Authorized(call, "s3:PutBucketVersioning").Properties["VersioningConfiguration"] = new JsonObject { ["Status"] = Document(call).Text("Status") };

    private static JsonObject GetBucketEncryption(ServiceCall call)
    {
        var bucket = Authorized(call, "s3:GetEncryptionConfiguration");

        // Every bucket is encrypted with S3's own keys where nothing else is set.
        // Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-bucket-encryption.html.
        var rules = (bucket.Properties["BucketEncryption"] as JsonObject)?.Items("ServerSideEncryptionConfiguration") is { Count: > 0 } set
            ? set
            : [new JsonObject { ["ServerSideEncryptionByDefault"] = new JsonObject { ["SSEAlgorithm"] = "AES256" } }];
        return new JsonObject
        {
            ["Rule"] = rules.Select(rule => (JsonNode?)new JsonObject
            {
                ["ApplyServerSideEncryptionByDefault"] = rule["ServerSideEncryptionByDefault"]?.DeepClone(),
                ["BucketKeyEnabled"] = rule.AsObject().Flag("BucketKeyEnabled"),
            }).ToJsonArray(),
        };
    }

    private static void PutBucketEncryption(ServiceCall call)
    {
        var bucket = Authorized(call, "s3:PutEncryptionConfiguration");
        var rule = Document(call)["Rule"] as JsonObject ?? throw MalformedXml();
        var set = new JsonObject { ["ServerSideEncryptionByDefault"] = rule["ApplyServerSideEncryptionByDefault"]?.DeepClone() };
        if (rule.Text("BucketKeyEnabled") is { } enabled)
        {
            set["BucketKeyEnabled"] = enabled == "true";
        }

        bucket.Properties["BucketEncryption"] = new JsonObject { ["ServerSideEncryptionConfiguration"] = new JsonArray(set) };
    }

    private static JsonObject GetPublicAccessBlock(ServiceCall call)
    {
        var bucket = Authorized(call, "s3:GetBucketPublicAccessBlock");
        if (bucket.Contents.Flag("PublicAccessBlockRemoved"))
        {
            throw new ServiceException("NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found", 404);
        }

        // New buckets block public access. Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/create-bucket-faq.html.
        var set = bucket.Properties["PublicAccessBlockConfiguration"] as JsonObject;
        return new JsonObject(AccessBlocks.Select(name => KeyValuePair.Create(name, (JsonNode?)(set is null || set.Flag(name)))));
    }

    private static void PutPublicAccessBlock(ServiceCall call)
    {
        var bucket = Authorized(call, "s3:PutBucketPublicAccessBlock");
        var set = Document(call);
        bucket.Properties["PublicAccessBlockConfiguration"] = new JsonObject(AccessBlocks.Select(name => KeyValuePair.Create(name, (JsonNode?)set.Flag(name))));
        bucket.Contents.Remove("PublicAccessBlockRemoved");
    }

    private static void DeletePublicAccessBlock(ServiceCall call)
    {
        var bucket = Authorized(call, "s3:PutBucketPublicAccessBlock");
        bucket.Properties.Remove("PublicAccessBlockConfiguration");
        bucket.Contents["PublicAccessBlockRemoved"] = true;
    }

    private static JsonObject GetBucketTagging(ServiceCall call)
    {
        var tags = TagList.Copy(Authorized(call, "s3:GetBucketTagging").Properties);
        return tags.Count > 0
            ? new JsonObject { ["TagSet"] = new JsonObject { ["Tag"] = tags } }
            : throw new ServiceException("NoSuchTagSet", "The TagSet does not exist", 404);
    }

    private static void PutBucketTagging(ServiceCall call)
    {
        var bucket = Authorized(call, "s3:PutBucketTagging");
        var tags = Several((Document(call)["TagSet"] as JsonObject)?["Tag"]).Select(tag => tag.DeepClone());

        // What CloudFormation has set stays: system tags cannot be taken off.
        var system = bucket.Properties.Items("Tags").Where(tag => tag["Key"]!.GetValue<string>().StartsWith("aws:", StringComparison.Ordinal)).Select(tag => tag.DeepClone());
        bucket.Properties["Tags"] = tags.Concat(system).ToJsonArray();
    }

    private static JsonObject Document(ServiceCall call) => call.Input[S3Protocol.DocumentMember] as JsonObject ?? throw MalformedXml();

    private static ServiceException MalformedXml() =>
        new("MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema");

    private static IEnumerable<JsonNode> Several(JsonNode? node) => node switch
    {
        null => [],
        JsonArray items => items.Where(item => item is not null).Select(item => item!),
        _ => [node],
    };
}
