using System.Collections.Immutable;

namespace MlOps.Iam.Evaluation;

/// <summary>
/// Knows that the ARN of a role's session, <c>assumed-role/role-name/role-session-name</c>, leaves out the path of the role, so that it does not tell the role's ARN
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-role-session).
/// </summary>
internal static class SessionRole
{
    private const string PrincipalArn = "aws:PrincipalArn";

    /// <summary>Says where policies name a role that may be the one of a session by its name, though not by its ARN; null where none does.</summary>
    /// <param name="caller">The ARN of who calls.</param>
    /// <param name="policies">The policies that decide.</param>
    public static string? Hint(string? caller, PolicySet policies) => Named(caller, policies) is [var first, ..]
        ? $"The role of this session may be {first}, since the ARN of a session leaves out the path of its role: ask with the ARN of the role."
        : null;

    private static ImmutableArray<string> Named(string? caller, PolicySet policies)
    {
        if (caller?.Split(':', 6) is not ["arn", var partition, "sts", _, var account, var session] || session.Split('/') is not ["assumed-role", var name, _])
        {
            return [];
        }

        var withPath = Glob.OfPolicy($"arn:{partition}:iam::{account}:role/*/{name}");
        return [.. All(policies).SelectMany(policy => policy.Document.Statements).SelectMany(Names).Where(value => value.EndsWith($"/{name}", StringComparison.Ordinal) && withPath.MeetsArn(Glob.OfPolicy(value)))];
    }

    private static IEnumerable<string> Names(PolicyStatement statement) =>
    [
        .. statement.Principals.Concat(statement.NotPrincipals).Where(one => one.Type == "AWS").Select(one => one.Value),
        .. statement.Conditions.Where(condition => condition.Key.Equals(PrincipalArn, StringComparison.OrdinalIgnoreCase)).SelectMany(condition => condition.Values),
    ];

    private static IEnumerable<NamedPolicy> All(PolicySet policies) =>
    [
        .. policies.Identity,
        .. policies.Session,
        .. new[] { policies.Boundary, policies.Resource, policies.VpcEndpoint }.OfType<NamedPolicy>(),
        .. policies.ServiceControl.SelectMany(level => level),
        .. policies.ResourceControl.SelectMany(level => level),
    ];
}
