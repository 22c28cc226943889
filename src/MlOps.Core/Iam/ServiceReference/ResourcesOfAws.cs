namespace MlOps.Iam.ServiceReference;

/// <summary>
/// Kinds of resources that accounts have and AWS too, without an account in the ARN: <c>arn:aws:ssm:*::document/AWS-RunShellScript</c>. AWS's reference documents the format with
/// the account alone; kinds that it documents without one, such as images and snapshots of EC2, need no entry. The source is the policies that AWS manages: of 1,641
/// (iann0036/iam-dataset, commit 2073fa5) these kinds have such ARNs with a Region.
/// </summary>
internal static class ResourcesOfAws
{
    private static readonly HashSet<(string Service, string Kind)> Kinds =
    [
        // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSQuickSetupDeploymentRolePolicy.html.
        ("ssm", "document"),

        // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSElasticDisasterRecoveryLaunchActionsPolicy.html.
        ("ssm", "automation-definition"),

        // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSServiceRoleForImageBuilder.html.
        ("ssm", "parameter"),

        // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/CloudWatchApplicationSignalsFullAccess.html.
        ("resource-explorer-2", "view"),
    ];

    /// <summary>Whether AWS has resources of a format.</summary>
    /// <param name="format">The parts of the format.</param>
    public static bool Has(Glob[] format) => Kinds.Contains((format[2].ToString(), format[5].ToString().Split('/', ':')[0]));
}
