using System.Globalization;
using MlOps.CloudFormation.Templates;

namespace MlOps.Deployments.Drift;

/// <summary>
/// Properties that CloudFormation can write and not read back, and so never finds changed: <c>writeOnlyProperties</c> of the resource provider schemas
/// (AWS CloudFormation User Guide, "Detect unmanaged configuration changes": such properties are not compared).
/// </summary>
internal static class WriteOnlyProperties
{
    // Of the types that products are made of.
    private static readonly Dictionary<string, string[]> Patterns = new(StringComparer.Ordinal)
    {
        ["AWS::CodePipeline::Pipeline"] = ["/RestartExecutionOnUpdate"],
        ["AWS::EC2::SecurityGroup"] = ["/SecurityGroupIngress/*/SourceSecurityGroupName"],
        ["AWS::KMS::Key"] = ["/BypassPolicyLockoutSafetyCheck", "/PendingWindowInDays", "/RotationPeriodInDays"],
        ["AWS::S3::Bucket"] =
        [
            "/AccessControl", "/BucketNamePrefix", "/BucketNamespace",
            "/LifecycleConfiguration/Rules/*/ExpiredObjectDeleteMarker", "/LifecycleConfiguration/Rules/*/NoncurrentVersionExpirationInDays",
            "/LifecycleConfiguration/Rules/*/NoncurrentVersionTransition", "/LifecycleConfiguration/Rules/*/Transition",
            "/MetadataConfiguration/AnnotationTableConfiguration/EncryptionConfiguration", "/MetadataConfiguration/InventoryTableConfiguration/EncryptionConfiguration",
            "/MetadataConfiguration/JournalTableConfiguration/EncryptionConfiguration", "/ReplicationConfiguration/Rules/*/Prefix",
        ],
        ["AWS::SNS::Subscription"] = ["/Region"],
        ["AWS::SSM::Parameter"] = ["/AllowedPattern", "/Description", "/Policies", "/Tier"],
    };

    /// <summary>The types whose properties are known here.</summary>
    public static IEnumerable<string> Types => Patterns.Keys;

    /// <summary>The properties of a type, as JSON pointers in which <c>*</c> is any item.</summary>
    /// <param name="type">The type.</param>
    public static IReadOnlyList<string> Of(string type) => Patterns.GetValueOrDefault(type) ?? [];

    /// <summary>Those that a resource's template sets, as JSON pointers.</summary>
    /// <param name="resource">The resource.</param>
    public static IReadOnlyList<string> In(TemplateResource resource) =>
        [.. Of(resource.Type).SelectMany(pattern => Find(resource.Properties, "", pattern.Split('/')[1..])).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Find(TemplateValue value, string path, string[] rest) => (rest, value) switch
    {
        ([], _) => [path],
        (["*", .. var next], TemplateList list) => list.SelectMany((item, index) => Find(item, $"{path}/{index.ToString(CultureInfo.InvariantCulture)}", next)),
        ([var key, .. var next], TemplateMap map) when map.GetValueOrDefault(key) is { } inner => Find(inner, $"{path}/{key}", next),
        _ => [],
    };
}
