using MlOps.Iam;

namespace MlOps.Roles;

/// <summary>A policy that a recipe puts into a role of somebody else. Of that role it is all that the recipe knows: whatever else the role has stays.</summary>
/// <param name="Choice">The parameter that names the role, without the hyphen.</param>
/// <param name="RoleName">The role's name.</param>
/// <param name="Policy">The policy, by a name that no other role's grant has.</param>
public sealed record RoleGrant(string Choice, string RoleName, NamedPolicy Policy)
{
    /// <summary>Whether another is the same policy of the same role. IAM has no two roles whose names differ in capitals alone (https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html).</summary>
    internal bool IsOf(RoleGrant other) => RoleName.Equals(other.RoleName, StringComparison.OrdinalIgnoreCase) && Policy.Name == other.Policy.Name;
}
