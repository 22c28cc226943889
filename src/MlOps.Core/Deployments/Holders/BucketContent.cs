using System.Globalization;
using Amazon.S3.Model;
using MlOps.Aws;
using MlOps.CloudFormation.Stacks;

namespace MlOps.Deployments.Holders;

/// <summary>
/// What a bucket holds. S3 deletes none with objects, versions or delete markers in it: BucketNotEmpty (S3 API reference, DeleteBucket), and CloudFormation
/// empties none (User Guide, "Troubleshooting CloudFormation": Delete stack fails).
/// </summary>
/// <param name="session">Who calls AWS, and where.</param>
/// <param name="accountId">The account that the bucket must belong to: bucket names are global.</param>
internal sealed class BucketContent(AwsSession session, string accountId) : IHolderSearch
{
    // One page tells enough (S3 API reference, ListObjectVersions: up to 1,000 keys).
    private const int MostCounted = 1_000;
    private const int MostKeys = 3;

    /// <inheritdoc/>
    public string Type => "AWS::S3::Bucket";

    /// <inheritdoc/>
    public bool LooksAtWhatStays => true;

    /// <inheritdoc/>
    public IEnumerable<Look> Looks(RemovalItem item, HolderScope scope, CancellationToken cancellationToken) =>
        DataHolders.IsLookedAt(item, scope) ? [new Look("objects", () => FindAsync(item, scope, cancellationToken))] : [];

    private async Task<IEnumerable<MlFinding>> FindAsync(RemovalItem item, HolderScope scope, CancellationToken cancellationToken)
    {
        var request = new ListVersionsRequest { BucketName = item.Name, ExpectedBucketOwner = accountId, MaxKeys = MostCounted };
        var page = await session.S3.ListVersionsAsync(request, cancellationToken).MapErrorsAsync("s3", "ListBucketVersions", item.Name).ConfigureAwait(false);
        return page.Versions is { Count: > 0 } versions
            ? [DataHolders.Finding(HolderIds.BucketNotEmpty, item, scope, $"Bucket {item.Name} holds {Count(versions, page.IsTruncated == true)}, for example {Examples(versions)}.")]
            : [];
    }

    private static string Count(List<S3ObjectVersion> versions, bool hasMore)
    {
        var markers = versions.Count(version => version.IsDeleteMarker == true);
        var counted = string.Join(" and ", new[] { Number(versions.Count - markers, "object version"), Number(markers, "delete marker") }.OfType<string>());
        return hasMore ? $"{counted}, and more that were not counted" : counted;
    }

    private static string? Number(int count, string what) =>
        count == 0 ? null : $"{count.ToString("N0", CultureInfo.InvariantCulture)} {what}{(count == 1 ? "" : "s")}";

    private static string Examples(List<S3ObjectVersion> versions) =>
        string.Join(", ", versions.Select(version => version.Key).Distinct(StringComparer.Ordinal).Take(MostKeys));
}
