using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Wire;

namespace MlOps.Sandbox.Services;

/// <content>Objects.</content>
internal sealed partial class S3Service
{
    private const int PageSize = 1_000;

    private void AddObjects()
    {
        On("PutObject", PutObject);
        On("GetObject", call => ReadObject(call, withBody: true));
        On("HeadObject", call => ReadObject(call, withBody: false));
        On("DeleteObject", DeleteObject);
        On("DeleteObjects", DeleteObjects);
        On("ListObjects", call => ListObjects(call, isSecond: false));
        On("ListObjectsV2", call => ListObjects(call, isSecond: true));
        On("ListObjectVersions", ListObjectVersions);
    }

    private static string NewVersionId() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)).Replace('+', '.').Replace('/', '_');

    private static string Now(ServiceCall call) => WireText.Iso8601(call.World.Time.GetUtcNow());

    private static JsonObject PutObject(ServiceCall call)
    {
        var key = call.Input.Text("Key")!;
        var bucket = Authorized(call, "s3:PutObject", key);
        CheckKey(call, bucket);
        if (call.Input.Text("x-amz-copy-source") is not null)
        {
            throw new ServiceException("NotImplemented", "The sandbox does not copy objects.", 501);
        }

        var body = call.Input[S3Protocol.BodyMember]?.GetValue<byte[]>() ?? [];
#pragma warning disable CA5351 // The entity tag of S3 is an MD5; it protects nothing.
        var tag = $"\"{Convert.ToHexString(MD5.HashData(body)).ToLowerInvariant()}\"";
#pragma warning restore CA5351
        var entry = new JsonObject
        {
            ["Size"] = body.Length,
            ["ETag"] = tag,
            ["LastModified"] = Now(call),
            ["ContentType"] = call.Input.Text("Content-Type") ?? "binary/octet-stream",
            ["Body"] = Convert.ToBase64String(body),
            ["Metadata"] = new JsonObject(call.Input
                .Where(header => header.Key.StartsWith("x-amz-meta-", StringComparison.Ordinal))
                .Select(header => KeyValuePair.Create(header.Key, header.Value?.DeepClone()))),
        };
        var version = new BucketContents(bucket).Add(key, entry, NewVersionId());
        return WithHeaders(bucket, version, ("ETag", tag));
    }

    /// <summary>An object cannot be written or read while the bucket's key is disabled or waits for its deletion.</summary>
    private static void CheckKey(ServiceCall call, LiveResource bucket)
    {
        var rule = (bucket.Properties["BucketEncryption"] as JsonObject)?.Items("ServerSideEncryptionConfiguration") is [var first, ..] ? first : null;
        var keyId = (rule?["ServerSideEncryptionByDefault"] as JsonObject)?.Text("KMSMasterKeyID");
        if (keyId is not null && KmsKeys.Find(call.World, bucket.AccountId, bucket.Region, keyId) is { } key && KmsKeys.State(key) is var state and not "Enabled")
        {
            throw state == KmsKeys.PendingDeletion
                ? new ServiceException("KMS.KMSInvalidStateException", $"{key.Properties.Text("Arn")} is pending deletion.")
                : new ServiceException("KMS.DisabledException", $"{key.Properties.Text("Arn")} is disabled.");
        }
    }

    /// <summary>Reads an object for another service, as the caller of that service.</summary>
    /// <exception cref="ServiceException">Where there is no such object, or the caller may not read it.</exception>
    public static byte[] Fetch(ServiceCall call, string bucket, string key)
    {
        var reading = new ServiceCall
        {
            World = call.World,
            AccountId = call.AccountId,
            Region = call.Region,
            Partition = call.Partition,
            Caller = call.Caller,
            Operation = "GetObject",
            Input = new JsonObject { ["Bucket"] = bucket, ["Key"] = key },
            RequestId = call.RequestId,
        };
        return ReadObject(reading, withBody: true)[S3Protocol.BodyMember]!.GetValue<byte[]>();
    }

    private static JsonObject ReadObject(ServiceCall call, bool withBody)
    {
        var key = call.Input.Text("Key")!;
        var versionId = call.Input.Text("versionId");
        var bucket = Authorized(call, versionId is null ? "s3:GetObject" : "s3:GetObjectVersion", key);
        var entry = new BucketContents(bucket).Find(key, versionId)
            ?? throw (versionId is null
                ? new ServiceException("NoSuchKey", "The specified key does not exist.", 404)
                : new ServiceException("NoSuchVersion", "The specified version does not exist.", 404));
        if (BucketContents.IsMarker(entry))
        {
            var details = new JsonObject { ["x-amz-delete-marker"] = "true", ["x-amz-version-id"] = entry.Text("VersionId") };
            throw versionId is null
                ? new ServiceException("NoSuchKey", "The specified key does not exist.", 404) { Details = details }
                : new ServiceException("MethodNotAllowed", "The specified method is not allowed against this resource.", 405) { Details = details };
        }

        CheckKey(call, bucket);
        var modified = WireText.ParseIso8601(entry.Text("LastModified")!)!.Value.ToString("R", CultureInfo.InvariantCulture);
        var answer = WithHeaders(
            bucket,
            entry,
            ("ETag", entry.Text("ETag")!),
            ("Last-Modified", modified),
            ("Content-Type", entry.Text("ContentType")!),
            ("Content-Length", BucketContents.Size(entry)));
        foreach (var (name, value) in entry["Metadata"] as JsonObject ?? [])
        {
            answer[S3Protocol.HeadersMember]![name] = value?.DeepClone();
        }

        if (withBody)
        {
            answer[S3Protocol.BodyMember] = JsonValue.Create(Convert.FromBase64String(entry.Text("Body")!));
        }

        return answer;
    }

    private static JsonObject DeleteObject(ServiceCall call)
    {
        var (marker, removed) = Delete(call, call.Input.Text("Key")!, call.Input.Text("versionId"));
        var headers = new JsonObject();
        if ((marker ?? removed) is { } entry)
        {
            headers["x-amz-version-id"] = entry.Text("VersionId");
            if (BucketContents.IsMarker(entry))
            {
                headers["x-amz-delete-marker"] = "true";
            }
        }

        return new JsonObject { [S3Protocol.HeadersMember] = headers };
    }

    private static (JsonObject? Marker, JsonObject? Removed) Delete(ServiceCall call, string key, string? versionId)
    {
        var bucket = Authorized(call, versionId is null ? "s3:DeleteObject" : "s3:DeleteObjectVersion", key);
        var contents = new BucketContents(bucket);
        return versionId is null ? (contents.Delete(key, NewVersionId(), Now(call)), null) : (null, contents.RemoveVersion(key, versionId));
    }

    private static JsonObject DeleteObjects(ServiceCall call)
    {
        var document = Document(call);
        var isQuiet = document.Flag("Quiet");
        var deleted = new JsonArray();
        var errors = new JsonArray();
        foreach (var wanted in Several(document["Object"]).Select(item => item.AsObject()))
        {
            var key = wanted.Text("Key")!;
            var versionId = wanted.Text("VersionId");
            try
            {
                var (marker, removed) = Delete(call, key, versionId);
                if (!isQuiet)
                {
                    deleted.Add(Deleted(key, versionId, marker, removed));
                }
            }
            catch (AccessDeniedException error)
            {
                errors.Add(new JsonObject { ["Key"] = key, ["Code"] = error.Code, ["Message"] = error.Message });
            }
        }

        return new JsonObject { ["Deleted"] = deleted, ["Error"] = errors };
    }

    private static JsonObject Deleted(string key, string? versionId, JsonObject? marker, JsonObject? removed)
    {
        var answer = new JsonObject { ["Key"] = key };
        if (versionId is not null)
        {
            answer["VersionId"] = versionId;
        }

        if (marker is not null || (removed is not null && BucketContents.IsMarker(removed)))
        {
            answer["DeleteMarker"] = true;
            answer["DeleteMarkerVersionId"] = (marker ?? removed)!.Text("VersionId");
        }

        return answer;
    }

    private static JsonObject ListObjects(ServiceCall call, bool isSecond)
    {
        var bucket = Authorized(call, "s3:ListBucket");
        var prefix = call.Input.Text("prefix") ?? string.Empty;
        var delimiter = call.Input.Text("delimiter");
        var start = call.Input.Text(isSecond ? "continuation-token" : "marker") ?? call.Input.Text("start-after") ?? string.Empty;
        var size = call.Input.Number("max-keys") ?? PageSize;
        var matching = new BucketContents(bucket).Current.Where(entry => entry.Text("Key")!.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        string? Common(string key) => delimiter is { Length: > 0 } && key.IndexOf(delimiter, prefix.Length, StringComparison.Ordinal) is var at and >= 0
            ? key[..(at + delimiter.Length)]
            : null;
        var after = matching.Where(entry => string.CompareOrdinal(Common(entry.Text("Key")!) ?? entry.Text("Key")!, start) > 0).ToList();
        var rows = after.GroupBy(entry => Common(entry.Text("Key")!) ?? entry.Text("Key")!, StringComparer.Ordinal).ToList();
        var page = rows.Take(size).ToList();
        var answer = new JsonObject
        {
            ["Name"] = bucket.Id,
            ["Prefix"] = prefix,
            ["MaxKeys"] = size,
            ["IsTruncated"] = rows.Count > size,
            ["Contents"] = page.Where(row => Common(row.First().Text("Key")!) is null).Select(row => (JsonNode?)Listed(row.First(), isVersion: false)).ToJsonArray(),
            ["CommonPrefixes"] = page.Where(row => Common(row.First().Text("Key")!) is not null).Select(row => (JsonNode?)new JsonObject { ["Prefix"] = row.Key }).ToJsonArray(),
        };
        if (isSecond)
        {
            answer["KeyCount"] = page.Count;
        }

        return rows.Count > size ? answer.With(isSecond ? "NextContinuationToken" : "NextMarker", page[^1].Key) : answer;
    }

    private static JsonObject ListObjectVersions(ServiceCall call)
    {
        var bucket = Authorized(call, "s3:ListBucketVersions");
        var contents = new BucketContents(bucket);
        var prefix = call.Input.Text("prefix") ?? string.Empty;
        var size = call.Input.Number("max-keys") ?? PageSize;
        var matching = contents.All.Where(entry => entry.Text("Key")!.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        var start = call.Input.Text("key-marker") is { } keyMarker
            ? matching.FindIndex(entry => entry.Text("Key") == keyMarker && entry.Text("VersionId") == call.Input.Text("version-id-marker")) + 1
            : 0;
        var page = matching.Skip(start).Take(size).ToList();
        var isTruncated = start + page.Count < matching.Count;
        JsonObject Write(JsonObject entry)
        {
            var answer = Listed(entry, isVersion: true);
            answer["IsLatest"] = contents.IsLatest(entry);
            return answer;
        }

        var listing = new JsonObject
        {
            ["Name"] = bucket.Id,
            ["Prefix"] = prefix,
            ["MaxKeys"] = size,
            ["IsTruncated"] = isTruncated,
            ["Version"] = page.Where(entry => !BucketContents.IsMarker(entry)).Select(entry => (JsonNode?)Write(entry)).ToJsonArray(),
            ["DeleteMarker"] = page.Where(BucketContents.IsMarker).Select(entry => (JsonNode?)Write(entry)).ToJsonArray(),
        };
        return isTruncated
            ? listing.With("NextKeyMarker", page[^1].Text("Key")).With("NextVersionIdMarker", page[^1].Text("VersionId"))
            : listing;
    }

    private static JsonObject Listed(JsonObject entry, bool isVersion)
    {
        var answer = new JsonObject { ["Key"] = entry.Text("Key"), ["LastModified"] = entry.Text("LastModified") };
        if (isVersion)
        {
            answer["VersionId"] = entry.Text("VersionId");
        }

        if (!BucketContents.IsMarker(entry))
        {
            answer["ETag"] = entry.Text("ETag");
            answer["Size"] = entry.Number("Size");
            answer["StorageClass"] = "STANDARD";
        }

        return answer;
    }

    private static JsonObject WithHeaders(LiveResource bucket, JsonObject version, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var written = new JsonObject();
        foreach (var (name, value) in headers)
        {
            written[name] = value;
        }

        if ((bucket.Properties["VersioningConfiguration"] as JsonObject)?["Status"] is not null)
        {
            written["x-amz-version-id"] = version.Text("VersionId");
        }

        return new JsonObject { [S3Protocol.HeadersMember] = written };
    }
}
