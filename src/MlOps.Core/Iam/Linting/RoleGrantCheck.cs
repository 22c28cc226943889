using System.Collections.Immutable;

namespace MlOps.Iam.Linting;

/// <summary>
/// Checks which roles may be passed to services, and which service-linked roles may be made
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html and
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html).
/// </summary>
/// <param name="scope">The policy.</param>
internal sealed class RoleGrantCheck(PolicyScope scope)
{
    private const string PassRole = "iam:PassRole";
    private const string CreateLinked = "iam:CreateServiceLinkedRole";

    private static readonly Glob AnyRole = Glob.OfPolicy("role/*");
    private static readonly Glob AnyLinkedRole = Glob.OfPolicy("role/aws-service-role/*");

    public IEnumerable<Fault> Run() => scope.Type != PolicyType.Identity ? [] : scope.Statements.Where(statement => statement.Allows).SelectMany(statement => CheckPassRole(statement).Concat(CheckLinked(statement)));

    private static IEnumerable<Fault> CheckPassRole(LintedStatement statement)
    {
        if (!statement.Means(PassRole) || statement.Conditions.Any(condition => condition.IsKey("iam:PassedToService") && condition.NeedsKey))
        {
            return [];
        }

        const string Suggestion = "Name the roles, and add {\"StringEquals\": {\"iam:PassedToService\": \"sagemaker.amazonaws.com\"}} with the service that is meant.";
        return IsAnyRole(statement, AnyRole)
            ? [Fault.Warning("PassRoleStar", PlaceOf(statement, PassRole), $"{Reason(statement, PassRole)} any role may be passed to any service, that of an administrator too: whoever has the policy can have a service do what they may not do themselves.", Suggestion)]
            : [Fault.Information("PassRoleWithoutService", PlaceOf(statement, PassRole), "The roles may be passed to any service that they trust, not only to the one that is meant.", Suggestion)];
    }

    private static IEnumerable<Fault> CheckLinked(LintedStatement statement) => statement.Means(CreateLinked) && !statement.Conditions.Any(NamesService) && IsAnyRole(statement, AnyLinkedRole)
        ? [Fault.Warning("ServiceLinkedRoleStar", PlaceOf(statement, CreateLinked), $"{Reason(statement, CreateLinked)} the linked role of any service may be made, and the service may then do in the account what AWS grants that role.", "Name the role, for example arn:aws:iam::*:role/aws-service-role/autoscaling.amazonaws.com/*, or add a condition on iam:AWSServiceName.")]
        : [];

    private static bool IsAnyRole(LintedStatement statement, Glob name) => statement.Has("NotResource")
        || statement.Resources.Any(resource => resource.Glob.IsEverything || (resource.Glob.ArnParts() is { Length: 6 } parts && parts[5].Covers(name)));

    private static bool NamesService(LintedCondition condition) => condition.IsKey("iam:AWSServiceName") && condition.NeedsKey && !condition.Values.Any(value => value.Text.StartsWith('*'));

    private static string Reason(LintedStatement statement, string action) => statement.Has("NotAction")
        ? $"'NotAction' does not except {action}, so that"
        : statement.Actions.FirstOrDefault(written => written.Glob.HasWildcards && written.Glob.Covers(Glob.OfPolicy(action), ignoreCase: true)) is { } wide
            ? $"'{wide.Text}' takes {action} in, so that"
            : "As it is written,";

    private static ImmutableArray<string> PlaceOf(LintedStatement statement, string action) =>
        statement.Actions.FirstOrDefault(written => written.Glob.Covers(Glob.OfPolicy(action), ignoreCase: true))?.Steps ?? statement.At("NotAction");
}
