using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MlOps.Iam;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Wire;

namespace MlOps.Sandbox.Services;

/// <summary>
/// Simple Storage Service. Error codes and texts: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html. Inputs and answers
/// have the form of the XML.
/// </summary>
internal sealed partial class S3Service : AwsService
{
    private const string BucketType = "AWS::S3::Bucket";
    private const string BucketPolicyType = "AWS::S3::BucketPolicy";
    private const string OldestRegion = "us-east-1";

    /// <summary>Makes the service.</summary>
    public S3Service()
        : base("s3")
    {
        On("ListBuckets", ListBuckets);
        On("CreateBucket", CreateBucket);
        On("DeleteBucket", DeleteBucket);
        On("HeadBucket", HeadBucket);
        On("GetBucketLocation", GetBucketLocation);
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
        On("GetBucketPolicy", GetBucketPolicy);
        On("PutBucketPolicy", PutBucketPolicy);
        On("DeleteBucketPolicy", DeleteBucketPolicy);
        AddObjects();
    }

    private static ServiceException AccessDenied() => new("AccessDenied", "Access Denied", 403);

    private static string ArnOf(ServiceCall call) => $"arn:{call.Partition}:s3:::{call.Input.Text("Bucket")}";

    private static LiveResource? Find(World world, string name) =>
        world.Resources.All.FirstOrDefault(resource => resource.Type == BucketType && resource.Id == name);

    /// <summary>The bucket of a call, after its policies have been asked. Names are global: a bucket may be another account's.</summary>
    private static LiveResource Authorized(ServiceCall call, string action, string? key = null)
    {
        var name = call.Input.Text("Bucket")!;
        var bucket = Find(call.World, name);
        if (bucket is null)
        {
            call.Caller.Authorize(action, ArnOf(call));
            throw new ServiceException("NoSuchBucket", "The specified bucket does not exist", 404);
        }

        if (call.Input.Text("x-amz-expected-bucket-owner") is { } owner && owner != bucket.AccountId)
        {
            throw AccessDenied();
        }

        var policy = PolicyOf(call.World, bucket);
        if (bucket.AccountId != call.AccountId && policy is null)
        {
            throw AccessDenied();
        }

        call.Caller.Authorize(action, key is null ? ArnOf(call) : $"{ArnOf(call)}/{key}", null, policy, bucket.AccountId);
        return bucket;
    }

    private static NamedPolicy? PolicyOf(World world, LiveResource bucket) =>
        FindPolicy(world, bucket)?.Properties["PolicyDocument"] is { } document ? new NamedPolicy("bucket policy", PolicyDocument.Parse(document)) : null;

    private static LiveResource? FindPolicy(World world, LiveResource bucket) =>
        world.Resources.Find(bucket.AccountId, bucket.Region, BucketPolicyType, bucket.Id);

    private static JsonObject ListBuckets(ServiceCall call)
    {
        call.Caller.Authorize("s3:ListAllMyBuckets", $"arn:{call.Partition}:s3:::*");
        var buckets = call.World.Resources.All
            .Where(resource => resource.Type == BucketType && resource.AccountId == call.AccountId)
            .OrderBy(bucket => bucket.Id, StringComparer.Ordinal)
            .Select(bucket => (JsonNode?)new JsonObject
            {
                ["Name"] = bucket.Id,
                ["CreationDate"] = WireText.Iso8601(bucket.Created),
                ["BucketRegion"] = bucket.Region,
            });
        return new JsonObject
        {
            ["Owner"] = new JsonObject { ["ID"] = call.AccountId },
            ["Buckets"] = new JsonObject { ["Bucket"] = buckets.ToJsonArray() },
        };
    }

    private static JsonObject CreateBucket(ServiceCall call)
    {
        var name = call.Input.Text("Bucket")!;
        call.Caller.Authorize("s3:CreateBucket", ArnOf(call), new RequestKeys().Set("s3:locationconstraint", Constraint(call)));
        if (!BucketName().IsMatch(name))
        {
            throw new ServiceException("InvalidBucketName", "The specified bucket is not valid.");
        }

        CheckRegion(call);
        if (Find(call.World, name) is { } known)
        {
            if (known.AccountId != call.AccountId)
            {
                throw new ServiceException(
                    "BucketAlreadyExists",
                    "The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.",
                    409);
            }

            // Only the oldest region takes the same request twice.
            return call.Region == OldestRegion
                ? Located(name)
                : throw new ServiceException(
                    "BucketAlreadyOwnedByYou",
                    "Your previous request to create the named bucket succeeded and you already own it.",
                    409);
        }

        call.World.Resources.Add(new LiveResource
        {
            AccountId = call.AccountId,
            Region = call.Region,
            Type = BucketType,
            Id = name,
            Properties = new JsonObject
            {
                ["BucketName"] = name,
                ["Arn"] = ArnOf(call),
                ["DomainName"] = $"{name}.s3.{Partition.DnsSuffix(call.Region)}",
                ["RegionalDomainName"] = $"{name}.s3.{call.Region}.{Partition.DnsSuffix(call.Region)}",
            },
            Created = call.World.Time.GetUtcNow(),
        });
        return Located(name);
    }

    private static JsonObject Located(string name) => new() { [S3Protocol.HeadersMember] = new JsonObject { ["Location"] = $"/{name}" } };

    private static string? Constraint(ServiceCall call) => (call.Input[S3Protocol.DocumentMember] as JsonObject)?.Text("LocationConstraint");

    private static void CheckRegion(ServiceCall call)
    {
        var constraint = Constraint(call);
        if (constraint is null && call.Region != OldestRegion)
        {
            throw new ServiceException(
                "IllegalLocationConstraintException",
                "The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.");
        }

        if (constraint is not null && constraint != call.Region)
        {
            throw new ServiceException(
                "IllegalLocationConstraintException",
                $"The {constraint} location constraint is incompatible for the region specific endpoint this request was sent to.");
        }
    }

    private static void DeleteBucket(ServiceCall call)
    {
        var bucket = Authorized(call, "s3:DeleteBucket");
        if (!new BucketContents(bucket).IsEmpty)
        {
            var isVersioned = (bucket.Properties["VersioningConfiguration"] as JsonObject)?["Status"] is not null;
            throw new ServiceException(
                "BucketNotEmpty",
                "The bucket you tried to delete is not empty" + (isVersioned ? ". You must delete all versions in the bucket." : string.Empty),
                409);
        }

        if (FindPolicy(call.World, bucket) is { } policy)
        {
            call.World.Resources.Remove(policy);
        }

        call.World.Resources.Remove(bucket);
    }

    private static JsonObject HeadBucket(ServiceCall call) => new()
    {
        [S3Protocol.HeadersMember] = new JsonObject { ["x-amz-bucket-region"] = Authorized(call, "s3:ListBucket").Region },
    };

    private static JsonObject GetBucketLocation(ServiceCall call)
    {
        var region = Authorized(call, "s3:GetBucketLocation").Region;
        return region == OldestRegion ? [] : new JsonObject { ["$text"] = region };
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

    private static readonly string[] AccessBlocks = ["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"];

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
        catch (Exception error) when (error is MlOpsException or System.Text.Json.JsonException)
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

    private static JsonObject Document(ServiceCall call) => call.Input[S3Protocol.DocumentMember] as JsonObject ?? throw MalformedXml();

    private static ServiceException MalformedXml() =>
        new("MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema");

    private static IEnumerable<JsonNode> Several(JsonNode? node) => node switch
    {
        null => [],
        JsonArray items => items.Where(item => item is not null).Select(item => item!),
        _ => [node],
    };

    [GeneratedRegex(@"^(?!xn--|sthree-|\d+\.\d+\.\d+\.\d+$)[a-z0-9](?!.*\.\.)[a-z0-9.-]{1,61}[a-z0-9]$")]
    private static partial Regex BucketName();
}
