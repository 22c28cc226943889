using MlOps.Products;
using MlOps.Reports.Content;

namespace MlOps.Reports.Sections;

/// <summary>What one hand holds that two might: said, since the tiers have no room for more.</summary>
internal static class Separation
{
    /// <summary>The section's id.</summary>
    public const string Id = "separation";

    /// <summary>How many things are not separated.</summary>
    public static int Count(ReviewFacts facts) => Rows(facts).Count();

    /// <summary>The section.</summary>
    public static Section Of(ReviewFacts facts) => new(Id, "What is not separated", "What one hand holds that two might hold. Each has its reason; each wants a decision of whoever approves this product.",
    [
        new Table("What is not separated, what follows, and what to do about it", [new Column("Not separated"), new Column("What follows"), new Column("What to do")], [.. Rows(facts)]),
        new Heading("separated", "What is separated"),
        new BulletList([.. Separated(facts)]),
    ]);

    private static IEnumerable<Row> Rows(ReviewFacts facts)
    {
        if (facts.Values.TextAt("BuildProject", "ServiceRole") == facts.Values.TextAt("DeployProject", "ServiceRole"))
        {
            yield return RowOf(
                Phrase.Of($"One role, {"CodeBuildRole"}, builds and deploys."),
                Phrase.Of($"Whoever may push to {BuildSource(facts)} runs code that reaches the endpoint {facts.EndpointName}, past the approval."),
                Phrase.Of($"Protect {BuildSource(facts)} as you protect production: reviews, and few who may push."));
        }

        yield return RowOf(
            "A version's archive lies in the artifacts bucket, and several roles write there.",
            Phrase.Of($"Whatever may write under {"models/"} may replace the archive of an approved version."),
            "The bucket's versioning keeps the former content: look at the archive's versions before an approval that matters.");
        if (facts.OfType("AWS::Events::Rule").Select(rule => Phrase.Code(rule.LogicalId)).ToList() is { Count: > 0 } rules)
        {
            yield return RowOf(
                Phrase.Of($"{Phrase.List(rules)} {(rules.Count == 1 ? "starts its pipeline" : "start their pipelines"):text} with the pipelines' role, {"CodePipelineRole"}."),
                "EventBridge may take on the role that runs both pipelines, for these rules alone.",
                "Nothing: the trust is bound to the rules' ARNs and the account.");
        }

        if (!facts.Has("ModelApprovedRule"))
        {
            yield return RowOf(
                "An approval starts nothing, and the deploy pipeline takes the version approved last.",
                "Whoever starts the deploy pipeline decides when an approved version goes live.",
                "Grant the start of the deploy pipeline to few.");
        }

        yield return RowOf(
            Phrase.Of($"The trust of {"CodePipelineRole"} is not bound to a pipeline."),
            "CodePipeline does not say that it sends on whose behalf it comes, so no condition could hold.",
            Phrase.Of($"Grant {"iam:PassRole"} on this role to nobody who may make pipelines in the account."));
        if (facts.Has("EncryptionKey"))
        {
            yield return RowOf(
                "The key's policy lets the account's IAM policies decide.",
                Phrase.Of($"Whoever in the account has {"kms:*"} by an identity policy may use the key."),
                "Look at who has KMS permissions in the account.");
            yield return EndpointsServeProductAlone(facts)
                ? RowOf(
                    "The endpoints serve the product alone, though the whole VPC is led to them.",
                    "Other workloads of the VPC lose what the endpoints' policies do not allow.",
                    "Keep the VPC for the product.")
                : RowOf(
                    "The interface endpoints serve the whole account, and the S3 endpoint has no policy.",
                    "Other workloads in the VPC use them too; data can leave to any bucket that a caller may write to.",
                    Phrase.Of($"Restrain where to by the account's own policies, for example a service control policy, or with {"endpoint_policy: product"} in a VPC that the product has to itself."));
        }
        else
        {
            yield return RowOf(
                "Keys are AWS's, not the product's.",
                "Access to the bucket is access to what is in it; there is no second gate at a key.",
                "Take the enterprise tier where a key of its own is asked for.");
        }
    }

    private static IEnumerable<Phrase> Separated(ReviewFacts facts)
    {
        yield return "No role may approve a model version, whatever else allows it: people approve.";
        yield return Phrase.Of($"Jobs write only under {"models/"}, {"training/"} and folders of the product's own prefix: not where pipelines keep the source that builds run.");
        yield return Phrase.Of($"The product's roles may hand {"SageMakerExecutionRole"} to SageMaker only.");
        if (facts.Has("DeployRole"))
        {
            yield return Phrase.Of($"Builds and deployments have roles of their own, {"CodeBuildRole"} and {"DeployRole"}: the code of builds does not reach the endpoint.");
        }

        if (facts.Product.PermissionsBoundaryArn is { } arn)
        {
            yield return Phrase.Of($"The permissions boundary {arn} holds every role to what it allows, whatever is attached later; whoever may change it is not the product.");
        }
        else if (facts.Has("PermissionsBoundary"))
        {
            yield return "A permissions boundary holds every role to the product's own services and resources, whatever is attached later.";
        }
    }

    private static bool EndpointsServeProductAlone(ReviewFacts facts) => facts.Product.VpcIntegration?.EndpointPolicy == EndpointPolicies.Product;

    private static Phrase BuildSource(ReviewFacts facts) => facts.Product.SourceControl switch
    {
        SourceControls.CodeCommit => Phrase.Of($"branch {facts.Product.Branch!} of {facts.NameOf("ModelBuildRepository")!}"),
        SourceControls.S3 => Phrase.Of($"{"model-build.zip"} under {facts.Product.S3Prefix!}"),
        _ => Phrase.Of($"branch {facts.Product.Branch!} of {facts.Product.ModelBuildRepository!}"),
    };

    private static Row RowOf(Phrase what, Phrase consequence, Phrase advice) => new([what, consequence, advice]);
}
