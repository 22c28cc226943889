namespace MlOps.Roles;

/// <summary>What there is under the names that a recipe uses.</summary>
/// <param name="Role">The role; null where there is none.</param>
/// <param name="InstanceProfile">The instance profile of the recipe's name; null where there is none, or the recipe wants none.</param>
internal sealed record RoleState(ExistingRole? Role, ExistingInstanceProfile? InstanceProfile);
