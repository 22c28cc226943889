using MlOps.Iam;

namespace MlOps.Roles.Hardening;

/// <summary>Has a role passed to one service alone (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html).</summary>
internal static class PassedTo
{
    /// <summary>The action that hands a role to a service.</summary>
    public const string Action = "iam:PassRole";

    /// <summary>The service of EC2.</summary>
    public const string Ec2 = "ec2.amazonaws.com";

    /// <summary>The statement, in which the role goes to a service alone.</summary>
    /// <param name="statement">A statement of <see cref="Action"/> alone.</param>
    /// <param name="service">The service.</param>
    public static PolicyStatement Limit(PolicyStatement statement, string service) => statement with { Conditions = [.. statement.Conditions, new PolicyCondition("StringEquals", "iam:PassedToService", [service])] };
}
