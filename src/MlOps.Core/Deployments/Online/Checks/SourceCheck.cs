using MlOps.Products;
using MlOps.Products.Templates;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Whether the bucket of the archives is there, the account's own, in the region, versioned, and has them (CodePipeline user guide, Amazon S3 source action).</summary>
internal sealed class SourceCheck : IOnlineCheck
{
    public string Subject => "the source bucket";

    public ConfigKey Key => ConfigKeys.S3Prefix;

    public bool Applies(MlProduct product) => product.SourceControl == SourceControls.S3;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => [facts.Source];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts)
    {
        var (name, bucket) = (SourceArchives.Bucket(product), facts.Source.Value);
        return bucket switch
        {
            { Exists: false } => [Error(product, OnlineCheckIds.SourceBucketNotFound, $"There is no bucket '{name}'.", "Create it in the product's account and region, with versioning, and put the archives there.")],
            { IsForeign: true } => [Error(product, OnlineCheckIds.SourceBucketNotOurs, $"The bucket '{name}' is not one of account {product.AccountId}.", "Name a bucket of the account.")],
            _ => OfOwn(product, name, bucket),
        };
    }

    private IEnumerable<MlFinding> OfOwn(MlProduct product, string name, SourceBucket bucket)
    {
        if (bucket.Region != product.Region)
        {
            yield return Error(
                product, OnlineCheckIds.SourceBucketElsewhere, $"The bucket '{name}' is in {bucket.Region}; a pipeline takes its source from a bucket of its own region, {product.Region}.", $"Name a bucket in {product.Region}.");
        }

        if (!bucket.IsVersioned)
        {
            yield return Error(
                product, OnlineCheckIds.SourceBucketNotVersioned, $"The bucket '{name}' keeps no versions, and a pipeline's source must.", Advice.With("Turn versioning on:", $"aws s3api put-bucket-versioning --bucket {name} --versioning-configuration Status=Enabled"));
        }

        foreach (var key in bucket.MissingKeys)
        {
            yield return product.Report(
                Key,
                MlSeverity.Warning,
                OnlineCheckIds.SourceArchiveMissing,
                $"The bucket '{name}' has no '{key}': the pipeline fails until it does.",
                Advice.With("Upload it:", $"aws s3 cp {key[(key.LastIndexOf('/') + 1)..]} s3://{name}/{key}"));
        }
    }

    private MlFinding Error(MlProduct product, string id, string message, string suggestion) => product.Report(Key, MlSeverity.Error, id, message, suggestion);
}
