namespace MlOps.Products;

/// <summary>What a product can have besides the resources of its tier: the switches of <c>extras</c>.</summary>
public static class ProductExtras
{
    /// <summary>A policy of the artifacts bucket.</summary>
    public const string BucketPolicy = "bucket_policy";

    /// <summary>A policy of the alerts' topic.</summary>
    public const string TopicPolicy = "topic_policy";

    /// <summary>Rules that start pipelines when their source changes, in place of polling.</summary>
    public const string SourceTrigger = "source_trigger";

    /// <summary>A role of deployments apart from that of builds.</summary>
    public const string DeployRole = "deploy_role";

    /// <summary>A repository of container images.</summary>
    public const string EcrRepository = "ecr_repository";

    /// <summary>A rule that starts the build pipeline by the clock.</summary>
    public const string Schedule = "schedule";

    /// <summary>All of them, in the order of a template.</summary>
    public static IReadOnlyList<string> All { get; } = [BucketPolicy, TopicPolicy, SourceTrigger, DeployRole, EcrRepository, Schedule];
}
