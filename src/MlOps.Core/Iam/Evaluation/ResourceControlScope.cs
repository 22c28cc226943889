using System.Collections.Frozen;

namespace MlOps.Iam.Evaluation;

/// <summary>
/// What resource control policies apply to: actions of some services only.
/// Source: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services and
/// #actions-not-restricted-by-rcps, as of September 2026.
/// </summary>
internal static class ResourceControlScope
{
    private const string ExceptedAction = "kms:RetireGrant";

    private static readonly FrozenSet<string> Services = new[]
    {
        "aoss", "appconfig", "appstream", "autoscaling", "autoscaling-plans", "budgets", "clouddirectory", "cloudfront", "cloudsearch", "cloudtrail-data",
        "codeartifact", "codebuild", "codecommit", "codepipeline", "cognito-identity", "cognito-idp", "comprehend", "comprehendmedical", "compute-optimizer",
        "cost-optimization-hub", "dax", "dsql", "dynamodb", "ecr", "ecr-public", "events", "firehose", "fis", "fms", "gamelift", "health", "inspector-scan",
        "kendra", "kinesisvideo", "kms", "logs", "memorydb", "networkmonitor", "notifications", "opensearch", "pca-connector-ad", "personalize", "polly",
        "pricing", "resource-groups", "rolesanywhere", "s3", "secretsmanager", "servicediscovery", "signin", "sqs", "sts", "support", "swf", "textract",
        "timestream-influxdb", "transcribe", "transfer", "translate", "wafv2", "workspaces", "xray",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether resource control policies apply to an action.</summary>
    public static bool Has(string action) =>
        action.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && Services.Contains(action[..colon])
        && !action.Equals(ExceptedAction, StringComparison.OrdinalIgnoreCase);
}
