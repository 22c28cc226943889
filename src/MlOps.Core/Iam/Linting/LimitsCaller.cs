namespace MlOps.Iam.Linting;

/// <summary>Tells whether a condition leaves a policy that names everybody to some callers: by who they are, by where they call from, or by what they call for.</summary>
internal static class LimitsCaller
{
    // Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html, "The meaning of 'public'".
    private static readonly string[] Keys =
    [
        "aws:PrincipalArn", "aws:PrincipalAccount", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:PrincipalServiceName", "aws:PrincipalServiceNamesList", "aws:PrincipalIsAWSService", "aws:userid",
        "aws:username", "aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID", "aws:SourceOrgPaths", "aws:SourceIp", "aws:SourceVpc", "aws:SourceVpcArn", "aws:SourceVpce", "aws:VpceAccount", "aws:VpceOrgID",
        "aws:VpceOrgPaths", "aws:VpcSourceIp", "sts:ExternalId", "s3:DataAccessPointArn", "s3:DataAccessPointAccount", "kms:CallerAccount", "kms:ViaService", "lambda:FunctionUrlAuthType",
    ];

    /// <summary>Whether it does.</summary>
    public static bool Is(LintedCondition condition) =>
        condition.NeedsKey && (Keys.Any(condition.IsKey) || condition.IsKeyOf("aws:PrincipalTag/")) && !condition.Values.Any(value => value.Text is "*" or "0.0.0.0/0" or "::/0");
}
