namespace MlOps.Unit.Iam.Linting;

/// <summary>The faulty policies that checks are held against, by subject.</summary>
public static partial class PolicyCorpus
{
    private const string Allow = "'Effect': 'Allow'";
    private const string Deny = "'Effect': 'Deny'";
    private const string Get = "'Action': 's3:GetObject'";
    private const string List = "'Action': 's3:ListBucket'";
    private const string Assume = "'Action': 'sts:AssumeRole'";
    private const string Objects = "'Resource': 'arn:aws:s3:::some-bucket/*'";
    private const string Bucket = "'Resource': 'arn:aws:s3:::some-bucket'";
    private const string Star = "'Resource': '*'";
    private const string Role = "'Principal': {'AWS': 'arn:aws:iam::123456789012:role/Reader'}";

    /// <summary>All of them.</summary>
    public static IEnumerable<PolicyCase> All => [.. Elements, .. Actions, .. Arns, .. Conditions, .. ConditionValues, .. Variables, .. Principals, .. Trust, .. ControlPolicies, .. Breadth, .. Sizes];

    private static string With(params string[] elements) => PolicyCase.Policy(elements);
}
