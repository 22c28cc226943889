using MlOps.Reports.Content;

namespace MlOps.Reports.Access;

/// <summary>ARNs in words: what a policy means by them in this product. An ARN that is nothing of the product's stays as it is.</summary>
internal sealed class ResourceWords
{
    private readonly ReviewFacts _facts;
    private readonly string? _sourceBucket;

    /// <summary>Words for a product's resources.</summary>
    public ResourceWords(ReviewFacts facts)
    {
        _facts = facts;
        _sourceBucket = facts.Product.S3Prefix?.Split('/')[0];
    }

    /// <summary>Resources in words, each thing once.</summary>
    /// <param name="arns">The resources.</param>
    /// <param name="last">The word before the last of several.</param>
    public Phrase Describe(IEnumerable<string> arns, string last = "and") =>
        Phrase.List(arns.Select(Of).DistinctBy(phrase => phrase.PlainText, StringComparer.Ordinal), last);

    private Phrase Of(string arn) => arn switch
    {
        "*" => "any resource",
        "{EncryptionKey.Arn}" => "the product's key",
        _ => arn.Split(':', 6) is [_, _, var service, _, _, var resource] ? Of(service, resource) ?? Phrase.Code(arn) : Phrase.Code(arn),
    };

    private Phrase? Of(string service, string resource) => service switch
    {
        "s3" => InS3(resource.Split('/', 2)),
        "sagemaker" => InSageMaker(resource.Split('/', 2)),
        "logs" => InLogs(resource.Split(':')),
        "iam" => resource == "root" ? "the account" : InIam(resource.Split('/')),
        "codebuild" => Named("project ", resource, "project/"),
        "codepipeline" => Named("pipeline ", resource, ""),
        "codecommit" => Named("repository ", resource, ""),
        "cloudwatch" => Named("alarm ", resource, "alarm:"),
        "events" => Named("rule ", resource, "rule/"),
        "ec2" when resource == "network-interface/*" => "any network interface of the account",
        "ecr" when resource == "repository/*" => "any repository, AWS's own among them",
        "ecr" => Named("image repository ", resource, "repository/"),
        "codeconnections" or "codestar-connections" => Phrase.Of($"the connection {resource}"),
        _ => null,
    };

    // The name comes after the path.
    private static Phrase? InIam(string[] parts) => parts switch
    {
        ["role", .., var name] => Phrase.Of($"role {name}"),
        ["policy", .., var name] => Phrase.Of($"policy {name}"),
        _ => null,
    };

    private Phrase InS3(string[] parts) => parts switch
    {
        [var bucket] => Bucket(bucket),
        [var bucket, "*"] => Phrase.Of($"objects in {Bucket(bucket)}"),
        [var bucket, var keys] => Phrase.Of($"{keys} in {Bucket(bucket)}"),
        _ => Phrase.Empty,
    };

    private Phrase Bucket(string name) =>
        name == _facts.NameOf("ArtifactsBucket") ? "the artifacts bucket" : name == _sourceBucket ? Phrase.Of($"the source bucket {name}") : Phrase.Of($"the bucket {name}");

    private Phrase? InSageMaker(string[] parts) => parts switch
    {
        ["model-package-group", var group] when group == _facts.NameOf("ModelPackageGroup") => "the product's model package group",
        ["model-package", var version] when version == $"{_facts.NameOf("ModelPackageGroup")}/*" => "versions in the product's model package group",
        ["*-job", var name] => Phrase.Of($"jobs named {name}"),
        ["model", var name] => Phrase.Of($"models named {name}"),
        ["pipeline", var name] => Phrase.Of($"SageMaker pipelines named {name}"),
        ["endpoint", var name] => Phrase.Of($"the endpoint {name}"),
        ["endpoint-config", var name] => Phrase.Of($"its configs {name}"),
        ["*", var name] => Phrase.Of($"whatever in SageMaker is named {name}"),
        ["*"] => "anything in SageMaker of this account and region",
        _ => null,
    };

    private Phrase? InLogs(string[] parts) => parts switch
    {
        ["log-group", var group] => LogGroup(group),
        ["log-group", var group, "*"] => LogGroup(group),
        ["log-group", var group, "log-stream", "*"] => LogGroup(group),
        ["log-group", var group, "log-stream", var stream] => Phrase.Of($"log streams {stream} in {group}"),
        _ => null,
    };

    private Phrase LogGroup(string name) =>
        name == _facts.NameOf("ComplianceLogGroup") ? "the compliance log group" : Phrase.Of($"log group {name}");

    private static Phrase? Named(string kind, string resource, string prefix) =>
        resource.StartsWith(prefix, StringComparison.Ordinal) ? Phrase.Of($"{kind:text}{resource[prefix.Length..]}") : null;
}
