using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
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
        AddSettings();
        AddPolicies();
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

    [GeneratedRegex(@"^(?!xn--|sthree-|\d+\.\d+\.\d+\.\d+$)[a-z0-9](?!.*\.\.)[a-z0-9.-]{1,61}[a-z0-9]$")]
    private static partial Regex BucketName();
}
