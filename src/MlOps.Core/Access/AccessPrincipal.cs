namespace MlOps.Access;

/// <summary>Reads how people name a user or a role, and says of whom IAM's policies say nothing.</summary>
internal static class AccessPrincipal
{
    /// <summary>The ARN of a user or role that is meant; null for a session of a role, whose ARN does not tell the role's path: <paramref name="roleName"/> is the role.</summary>
    /// <param name="given">An ARN, <c>role/NAME</c> or <c>user/NAME</c>.</param>
    /// <param name="partition">The partition of what has no ARN.</param>
    /// <param name="accountId">The account of what has no ARN.</param>
    /// <param name="roleName">The role of a session; null otherwise.</param>
    /// <exception cref="MlOpsException"><c>PrincipalInvalid</c>, <c>PrincipalIsRoot</c> or <c>PrincipalIsFederated</c>.</exception>
    public static string? Read(string given, string partition, string accountId, out string? roleName)
    {
        roleName = null;
        if (IsEntity(given))
        {
            return $"arn:{partition}:iam::{accountId}:{given}";
        }

        switch (given.Split(':', 6))
        {
            case ["arn", _, "iam", "", { Length: 12 }, var entity] when IsEntity(entity):
                return given;
            case ["arn", _, "sts", _, { Length: 12 }, var session] when session.Split('/') is ["assumed-role", var name, _]:
                roleName = name;
                return null;
            case ["arn", _, "iam", "", { Length: 12 } account, "root"]:
                throw IsRoot(given, account);
            case ["arn", _, "sts", _, { Length: 12 }, var federated] when federated.StartsWith("federated-user/", StringComparison.Ordinal):
                throw IsFederated(given);
            default:
                throw new MlOpsException("PrincipalInvalid", MlErrorCategory.InvalidArgument, $"'{given}' is no user and no role.")
                {
                    Resource = given,
                    RecommendedAction = "Give the ARN of a user, a role or a role's session, or role/NAME or user/NAME of the caller's account; a path belongs to the name.",
                };
        }
    }

    /// <summary>The account of an ARN.</summary>
    public static string AccountOf(string arn) => arn.Split(':', 6)[4];

    private static bool IsEntity(string text) => text.Split('/') is ["user" or "role", .., { Length: > 0 }];

    private static MlOpsException IsRoot(string arn, string account) => new(
        "PrincipalIsRoot", MlErrorCategory.InvalidOperation, $"{arn} is the root user of account {account}. It may do everything but what the organization's policies keep it from, and IAM simulates no root user.")
    {
        Resource = arn,
        RecommendedAction = "Name a user or role with -Principal.",
    };

    private static MlOpsException IsFederated(string arn) => new(
        "PrincipalIsFederated", MlErrorCategory.InvalidOperation, $"{arn} is the session of a federated user. It may do what both the policies of the user who called GetFederationToken and the session's own allow, and IAM simulates no such session.")
    {
        Resource = arn,
        RecommendedAction = "Name the user who called GetFederationToken with -Principal: the session may do no more than that.",
    };
}
