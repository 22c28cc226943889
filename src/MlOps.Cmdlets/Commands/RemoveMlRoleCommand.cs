using System.Management.Automation;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Pipeline;
using MlOps.Roles;

namespace MlOps.Cmdlets;

/// <summary>Removes roles that MlOps made by its recipes, with the instance profiles and policies that came with them.</summary>
/// <remarks>
/// <para>Only what the recipe made goes: a policy that it gave a role of others is deleted, the role's policies are detached and deleted, the role is taken out of its instance profile, and the role is
/// deleted last, so that the same command goes on from whatever ended it half-way.</para>
/// <para>The identity provider that a role trusts goes where MlOps made it and no other role of the account trusts it; else LeftAlone names it.</para>
/// <para>A role that somebody gave more policies, or put into other instance profiles, is refused (RoleHasMore) before anything is changed, and the error names them: IAM deletes no such role.</para>
/// <para>How each removal ended is appended to reports/mlops-YEAR-MONTH.jsonl in the current folder, with the request ids of what it changed; the environment variable
/// MLOPS_REPORTS names another folder, or off.</para>
/// <para>Needs what Get-MlRole needs, and on the roles iam:DetachRolePolicy, iam:DeleteRolePolicy and iam:DeleteRole; iam:RemoveRoleFromInstanceProfile and iam:DeleteInstanceProfile for recipes with an
/// instance profile; iam:GetRole, iam:GetRolePolicy and iam:DeleteRolePolicy on the role of -WorkspaceRole, where one was chosen; iam:ListRoles, and iam:DeleteSAMLProvider or
/// iam:DeleteOpenIDConnectProvider, for roles whose identity provider MlOps made.</para>
/// </remarks>
/// <example>
/// <title>Remove a role</title>
/// <code>Initialize-MlAdminRole -Name churn-admin; Remove-MlRole churn-admin -Confirm:$false</code>
/// <remarks>Without -Confirm:$false PowerShell asks first.</remarks>
/// </example>
/// <example>
/// <title>See what would go</title>
/// <code>Initialize-MlAdminRole; Get-MlRole | Remove-MlRole -WhatIf | Format-List Name, Changes</code>
/// <remarks>Reads what there is, and changes nothing.</remarks>
/// </example>
/// <seealso cref="GetMlRoleCommand"/>
[Cmdlet(VerbsCommon.Remove, "MlRole", DefaultParameterSetName = RoleSetName, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(MlRole))]
public sealed class RemoveMlRoleCommand : MlSessionCmdlet
{
    private const string RoleSetName = "Role";
    private const string NameSetName = "Name";

    /// <summary>Roles, from Get-MlRole or a recipe's command.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = RoleSetName)]
    public MlRole[] Role { get; set; } = [];

    /// <summary>Names of roles.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = NameSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string[] Name { get; set; } = [];

    /// <inheritdoc/>
    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        await ForEachItemAsync(Role, role => RemoveAsync(role.Name, role.AccountId, cancellationToken)).ConfigureAwait(false);
        await ForEachItemAsync(Name, name => RemoveAsync(name, accountId: null, cancellationToken)).ConfigureAwait(false);
    }

    private async Task RemoveAsync(string name, string? accountId, CancellationToken cancellationToken)
    {
        var session = await OpenSessionAsync(accountId, region: null, cancellationToken).ConfigureAwait(false);
        var removal = new RoleRemoval(session, Observer);
        var plan = await removal.PlanAsync(name, cancellationToken).ConfigureAwait(false);
        var title = $"Remove role {plan.Planned.Arn}: {string.Join("; ", plan.Planned.Changes)}.";
        switch (await Pipeline.DecideAsync(title, title).ConfigureAwait(false))
        {
            case Decision.Go:
                await Pipeline.WriteObjectAsync(await Recorder.ChangeRoleAsync("Remove-MlRole", session, name, () => removal.ExecuteAsync(plan, cancellationToken)).ConfigureAwait(false)).ConfigureAwait(false);
                break;

            case Decision.ShowOnly:
                await Pipeline.WriteObjectAsync(plan.Planned).ConfigureAwait(false);
                break;
        }
    }
}
