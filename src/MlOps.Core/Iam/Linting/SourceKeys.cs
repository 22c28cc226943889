namespace MlOps.Iam.Linting;

/// <summary>The keys by which a service tells for whom it calls (https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html).</summary>
internal static class SourceKeys
{
    private static readonly string[] All = ["aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID", "aws:SourceOrgPaths"];

    /// <summary>Whether a statement has a condition on one of them.</summary>
    public static bool AreIn(LintedStatement statement) => statement.HasCondition(All);
}
