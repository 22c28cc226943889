namespace MlOps.Iam.Linting;

/// <summary>
/// Checks whom the policy of a resource lets in: everybody, or a service that calls for everybody
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html).
/// </summary>
/// <param name="scope">The policy.</param>
internal sealed class ResourcePolicyCheck(PolicyScope scope)
{
    private static readonly string[] OfMembers = ["aws:PrincipalOrgID", "aws:PrincipalOrgPaths"];

    public IEnumerable<Fault> Run() =>
    [
        .. scope.Type is PolicyType.Resource or PolicyType.Trust ? scope.Statements.Where(statement => statement.Allows && statement.Has("NotPrincipal")).Select(AllowNotPrincipal) : [],
        .. scope.Type == PolicyType.Resource ? scope.Statements.Where(statement => statement.Allows).SelectMany(Check) : [],
        .. scope.Type is PolicyType.Resource or PolicyType.Trust ? scope.Statements.SelectMany(Unmatched) : [],
    ];

    private static Fault AllowNotPrincipal(LintedStatement statement) => Fault.Warning(
        "AllowNotPrincipal", statement.At("NotPrincipal"), "'NotPrincipal' with Allow lets in everybody but those who are named, people without an AWS account too.", "Name in 'Principal' who is meant.");

    private static IEnumerable<Fault> Check(LintedStatement statement) => statement.Principals.SelectMany(principal => principal switch
    {
        { IsEverybody: true } when !statement.Conditions.Any(LimitsCaller.Is) => [Fault.Warning(
            "PublicAccess", principal.Steps, "Everybody may do this, people without an AWS account too: no condition says who they are or where they call from.", "Name who is meant, or add a condition such as {\"StringEquals\": {\"aws:PrincipalOrgID\": \"o-example\"}}.")],
        { Type: "Service" } when !SourceKeys.AreIn(statement) => Source(statement, principal),
        _ => Array.Empty<Fault>(),
    });

    private static IEnumerable<Fault> Source(LintedStatement statement, PrincipalText principal) => statement.Conditions.Any(condition => condition.IsKey("aws:referer") || condition.IsKeyOf("aws:PrincipalOrg"))
        ? [Fault.Information("WeakSourceKey", principal.Steps, $"The condition does not say for whom '{principal.Text}' calls.", "Add a condition on aws:SourceArn, aws:SourceAccount or aws:SourceOrgID.")]
        : [Fault.Warning("ServiceWithoutSource", principal.Steps, $"'{principal.Text}' calls for whichever account tells it to: a stranger could have it use this resource.", "Add a condition on aws:SourceArn, aws:SourceAccount or aws:SourceOrgID.")];

    /// <summary>A service principal is in no organization: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgid.</summary>
    private static IEnumerable<Fault> Unmatched(LintedStatement statement) => statement.Allows && statement.Principals.Length > 0 && statement.Principals.All(principal => principal.Type == "Service")
        ? statement.Conditions.Where(condition => OfMembers.Any(condition.IsKey) && condition.NeedsKey).Select(condition => Fault.Error(
            "KeyNotOfService", condition.Steps, $"A service is in no organization, so that its requests do not have '{condition.Key}': the statement allows nothing.", "Use aws:SourceOrgID, which says for which organization the service calls."))
        : [];
}
