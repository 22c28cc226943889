using System.Globalization;
using System.Text.Json.Nodes;
using MlOps.Sandbox.State;

namespace MlOps.Sandbox.Services;

/// <summary>
/// The objects of a bucket: versions and delete markers, newest first for each key. Source:
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/versioning-workflows.html.
/// </summary>
internal sealed class BucketContents(LiveResource bucket)
{
    /// <summary>The version id of what was written without versioning.</summary>
    public const string NullVersion = "null";

    private const string Member = "Versions";

    /// <summary>Whether there is nothing in it, no delete marker either.</summary>
    public bool IsEmpty => bucket.Contents[Member] is not JsonArray { Count: > 0 };

    /// <summary>All versions and delete markers: keys in order, newest first.</summary>
    public IReadOnlyList<JsonObject> All => [.. Entries().OrderBy(entry => entry.Text("Key"), StringComparer.Ordinal)];

    /// <summary>The newest version of each key that is not deleted.</summary>
    public IReadOnlyList<JsonObject> Current => [.. All.Where(IsLatest).Where(entry => !IsMarker(entry))];

    private string? Versioning => (bucket.Properties["VersioningConfiguration"] as JsonObject)?.Text("Status");

    /// <summary>Whether an entry is a delete marker.</summary>
    public static bool IsMarker(JsonObject entry) => entry.Flag("IsDeleteMarker");

    /// <summary>Whether an entry is the newest of its key.</summary>
    public bool IsLatest(JsonObject entry) => ReferenceEquals(Find(entry.Text("Key")!, null), entry);

    /// <summary>A version of a key; the newest where none is named; null where there is none.</summary>
    public JsonObject? Find(string key, string? versionId) =>
        Entries().FirstOrDefault(entry => entry.Text("Key") == key && (versionId is null || entry.Text("VersionId") == versionId));

    /// <summary>Adds a version.</summary>
    public JsonObject Add(string key, JsonObject entry, string newVersionId)
    {
        var versionId = Versioning == "Enabled" ? newVersionId : NullVersion;
        if (versionId == NullVersion)
        {
            RemoveVersion(key, NullVersion);
        }

        entry["Key"] = key;
        entry["VersionId"] = versionId;
        Array().Insert(0, entry);
        return entry;
    }

    /// <summary>Deletes a key as S3 does: with a delete marker where versions are kept.</summary>
    /// <returns>The delete marker; null where none was made.</returns>
    public JsonObject? Delete(string key, string newVersionId, string now)
    {
        if (Versioning is not null)
        {
            return Add(key, new JsonObject { ["IsDeleteMarker"] = true, ["LastModified"] = now }, newVersionId);
        }

        RemoveVersion(key, NullVersion);
        return null;
    }

    /// <summary>Deletes one version for good; null where it is not there.</summary>
    public JsonObject? RemoveVersion(string key, string versionId)
    {
        var entry = Find(key, versionId);
        if (entry is not null)
        {
            Array().Remove(entry);
        }

        return entry;
    }

    /// <summary>The size of a version in bytes.</summary>
    public static string Size(JsonObject entry) => (entry.Number("Size") ?? 0).ToString(CultureInfo.InvariantCulture);

    private IEnumerable<JsonObject> Entries() => Array().Select(entry => entry!.AsObject());

    private JsonArray Array()
    {
        if (bucket.Contents[Member] is JsonArray versions)
        {
            return versions;
        }

        var empty = new JsonArray();
        bucket.Contents[Member] = empty;
        return empty;
    }
}
