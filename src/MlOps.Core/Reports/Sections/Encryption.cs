using MlOps.Products;
using MlOps.Reports.Access;
using MlOps.Reports.Content;

namespace MlOps.Reports.Sections;

/// <summary>What is encrypted, by which key, and who may use that key.</summary>
internal static class Encryption
{
    /// <summary>The section's id.</summary>
    public const string Id = "encryption";

    private const string KeyId = "EncryptionKey";

    /// <summary>The section.</summary>
    public static Section Of(ReviewFacts facts) => new(Id, "Encryption", Lead(facts), [AtRest(facts), .. facts.Has(KeyId) ? Key(facts) : []]);

    private static Phrase Lead(ReviewFacts facts) => facts.Has(KeyId)
        ? "The product has a key of its own. What it keeps is encrypted with that; S3 is used over TLS only."
        : "What the product keeps is encrypted with keys of AWS's; it has none of its own. S3 is used over TLS only.";

    private static Table AtRest(ReviewFacts facts) => new(
        "What is encrypted at rest, and with which key",
        [new Column("What"), new Column("Key"), new Column("How it is set")],
        [.. Rows(facts)]);

    private static IEnumerable<Row> Rows(ReviewFacts facts)
    {
        var hasKey = facts.Has(KeyId);
        var own = Phrase.Of($"the product's key, {KeyId}");
        yield return RowOf("Artifacts bucket", hasKey ? own : "S3's own (SSE-S3, AES-256)", hasKey ? "by the bucket, with a bucket key" : "by the bucket");
        yield return RowOf("Pipeline artifacts", hasKey ? own : "S3's own, as the bucket's", hasKey ? "by the pipelines and the bucket" : "by the bucket");
        yield return RowOf("Build projects", hasKey ? own : "AWS managed key of S3", hasKey ? "by the projects" : "CodeBuild's default");
        if (facts.Has("ComplianceLogGroup"))
        {
            yield return RowOf("Output of builds", own, "by the log group");
            yield return RowOf("Alerts", own, "by the topic");
        }
        else
        {
            yield return RowOf("Output of builds", "CloudWatch Logs' own", "CloudWatch Logs' default");
        }

        if (facts.Product.SourceControl == SourceControls.CodeCommit)
        {
            yield return RowOf("Repositories", "AWS managed key of CodeCommit", "CodeCommit's default");
        }

        if (facts.Has("ImageRepository"))
        {
            yield return RowOf("Images", hasKey ? own : "ECR's own (AES-256)", hasKey ? "by the repository" : "ECR's default");
        }

        yield return RowOf("Volumes of jobs and the endpoint", hasKey ? "the product's key, where a job asks for it" : "SageMaker's own", hasKey ? Phrase.Of($"by pipeline.py, which is told {"KMS_KEY_ARN"}") : "SageMaker's default");
        yield return RowOf("Published parameters", "none", "plain text: they hold names and ARNs, no secrets");
    }

    private static Row RowOf(Phrase what, Phrase key, Phrase how) => new([what, key, how]);

    private static IEnumerable<Block> Key(ReviewFacts facts)
    {
        var sentence = new StatementSentence(facts);
        var policy = PolicyText.Read("the key", facts.Values.Of(KeyId)["KeyPolicy"]);
        return
        [
            new Heading("key", "The key"),
            new FactList(
            [
                new Fact("Alias", Phrase.Code(facts.NameOf("EncryptionKeyAlias")!)),
                new Fact("Rotation", facts.Values.TextAt(KeyId, "EnableKeyRotation") == "true" ? "KMS makes new key material every year." : "None."),
                new Fact("Deletion", Phrase.Of($"A deleted key can be had back for {facts.Values.TextAt(KeyId, "PendingWindowInDays")!:text} days.")),
            ]),
            new Paragraph("Who may use it, besides what the policies of roles say:"),
            new BulletList([.. policy.Document.Statements.Select(sentence.WithPrincipals)]),
            new Disclosure("The key's policy, as KMS gets it", [new Listing(string.Join(",\n", policy.Statements))]),
        ];
    }
}
