using MlOps.Products;
using MlOps.Products.Templates;

namespace MlOps.Deployments.Online.Checks;

/// <summary>Whether the product's pipelines can decrypt their archives: their roles use no key but the product's own (S3 user guide, Using server-side encryption with AWS KMS keys).</summary>
internal sealed class SourceKeyCheck : IOnlineCheck
{
    public string Subject => "the source bucket's key";

    public ConfigKey Key => ConfigKeys.S3Prefix;

    public bool Applies(MlProduct product) => product.SourceControl == SourceControls.S3;

    public IEnumerable<IFact> Needs(OnlineFacts facts) => facts.Source.Obstacle is null ? [facts.Source.Value.Key] : [facts.Source];

    public IEnumerable<MlFinding> Check(MlProduct product, OnlineFacts facts) => facts.Source.Value.Key.Value is { } key
        ?
        [
            product.Report(
                Key,
                MlSeverity.Warning,
                OnlineCheckIds.SourceBucketKey,
                $"The bucket '{SourceArchives.Bucket(product)}' encrypts with {key}, which the product's roles may not use: pipelines fail to read archives that are encrypted with it.",
                "Encrypt the bucket with S3's own keys, and put the archives there again; or take them from another bucket."),
        ]
        : [];
}
