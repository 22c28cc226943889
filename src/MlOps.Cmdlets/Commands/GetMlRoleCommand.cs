using System.Management.Automation;
using MlOps.Cmdlets.Completion;
using MlOps.Roles;

namespace MlOps.Cmdlets;

/// <summary>Gets the roles that MlOps made by its recipes.</summary>
/// <remarks>
/// <para>A role is known by its tags mlops:role and mlops:recipe. Those that MlOps did not make are passed over; one that is named without wildcards is an error (RoleNotOurs).</para>
/// <para>IAM's list of roles has no tags, so that each role whose name fits is read by itself: in an account with many roles a -Name with wildcards is faster.</para>
/// <para>Needs iam:ListRoles for wildcards, and on the roles iam:GetRole, iam:ListAttachedRolePolicies, iam:ListRolePolicies, iam:GetRolePolicy and iam:ListInstanceProfilesForRole; iam:GetInstanceProfile
/// for recipes with one; iam:GetSAMLProvider or iam:GetOpenIDConnectProvider for roles that trust an identity provider.</para>
/// </remarks>
/// <example>
/// <title>List the roles that MlOps made</title>
/// <code>Initialize-MlAdminRole; Get-MlRole</code>
/// <remarks>Roles that something else made are not listed.</remarks>
/// </example>
/// <example>
/// <title>See what a role may do</title>
/// <code>Initialize-MlAdminRole; (Get-MlRole constellaxion-admin).Policies | Format-Table Name, Size</code>
/// <remarks>They are policies as New-MlOperatorPolicy gives them, and pipe to Test-MlPolicy and Compare-MlPolicy.</remarks>
/// </example>
/// <seealso cref="InitializeMlAdminRoleCommand"/>
/// <seealso cref="RemoveMlRoleCommand"/>
[Cmdlet(VerbsCommon.Get, "MlRole")]
[OutputType(typeof(MlRole))]
public sealed class GetMlRoleCommand : MlSessionCmdlet
{
    /// <summary>Names of roles. Wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string[] Name { get; set; } = ["*"];

    /// <inheritdoc/>
    private protected override Task ProcessAsync(CancellationToken cancellationToken) => ForEachItemAsync(Name, async name =>
    {
        var session = await OpenSessionAsync(accountId: null, region: null, cancellationToken).ConfigureAwait(false);
        await foreach (var role in new RoleReader(session, Observer).ReadAsync(name, cancellationToken).ConfigureAwait(false))
        {
            await Pipeline.WriteObjectAsync(role).ConfigureAwait(false);
        }
    });
}
