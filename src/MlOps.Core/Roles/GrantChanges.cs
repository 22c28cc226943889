namespace MlOps.Roles;

/// <summary>The changes of policies that recipes put into roles of others.</summary>
internal static class GrantChanges
{
    /// <summary>Puts the policy there, in place of another of that name.</summary>
    public static RoleChange Put(RoleGrant grant) => new(
        RoleParts.Grant(grant), $"put {RoleParts.Grant(grant)}", $"{RoleParts.Grant(grant)} put", (calls, token) => calls.PutInlineAsync(grant.RoleName, grant.Policy, token));

    /// <summary>Takes the policy away, and nothing else.</summary>
    public static RoleChange Delete(RoleGrant grant) => new(
        RoleParts.Grant(grant), $"delete {RoleParts.Grant(grant)}", $"{RoleParts.Grant(grant)} deleted", (calls, token) => calls.DeleteInlineAsync(grant.RoleName, grant.Policy.Name, token));
}
