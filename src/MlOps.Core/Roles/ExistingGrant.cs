using MlOps.Iam;

namespace MlOps.Roles;

/// <summary>What there is of a policy that a recipe puts into a role of somebody else.</summary>
/// <param name="Grant">The policy as the recipe has it.</param>
internal sealed record ExistingGrant(RoleGrant Grant)
{
    /// <summary>The ARN of the role; null where there is no such role.</summary>
    public string? RoleArn { get; init; }

    /// <summary>The path of the role.</summary>
    public string RolePath { get; init; } = "/";

    /// <summary>Whether the role has a policy of that name.</summary>
    public bool IsThere { get; init; }

    /// <summary>The policy that it has; null where this project cannot read it, or there is none.</summary>
    public PolicyDocument? Document { get; init; }

    /// <summary>Whether the role has the policy as the recipe wants it.</summary>
    public bool IsRight => Document is { } there && PolicyEquality.AreEqual(there, Grant.Policy.Document);
}
