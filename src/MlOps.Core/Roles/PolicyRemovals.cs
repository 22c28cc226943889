namespace MlOps.Roles;

/// <summary>The changes that take policies away from a role: what an earlier choice gave it, or all that a recipe gave it.</summary>
internal static class PolicyRemovals
{
    /// <summary>Detaches a managed policy.</summary>
    public static RoleChange Detach(string role, string arn) => new(
        RoleParts.Managed(arn), $"detach {RoleParts.NameOf(arn)}", $"{RoleParts.NameOf(arn)} detached", (calls, token) => calls.DetachAsync(role, arn, token));

    /// <summary>Deletes a policy that lies in the role.</summary>
    public static RoleChange DeleteInline(string role, string name) => new(
        RoleParts.Inline(name), $"delete inline policy {name}", $"inline policy {name} deleted", (calls, token) => calls.DeleteInlineAsync(role, name, token));
}
