namespace MlOps.Deployments.Online;

/// <summary>The bucket that a product's archives lie in.</summary>
/// <param name="Exists">Whether there is one.</param>
/// <param name="IsForeign">Whether it is another account's.</param>
/// <param name="Region">Its region; null where it is not ours to ask.</param>
/// <param name="IsVersioned">Whether its versioning is on.</param>
/// <param name="MissingKeys">Archives that are not there.</param>
internal sealed record SourceBucket(bool Exists, bool IsForeign, string? Region, bool IsVersioned, IReadOnlyList<string> MissingKeys)
{
    /// <summary>The customer's key that what is put there is encrypted with; null for keys of S3 or of AWS, which whoever may read the bucket may use.</summary>
    public Fact<string?> Key { get; init; } = Fact<string?>.Known(null);
}
