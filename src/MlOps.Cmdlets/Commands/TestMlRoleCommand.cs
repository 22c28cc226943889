using System.Management.Automation;
using MlOps.Cmdlets.Completion;
using MlOps.Roles;

namespace MlOps.Cmdlets;

/// <summary>Checks whether roles are still what the recipes that made them want.</summary>
/// <remarks>
/// <para>Compares who may assume a role, its policies, its permissions boundary, its description and session duration, its instance profile, the policy that it gave a role of
/// others, and the identity provider that it trusts, with its metadata or audiences. Notes have what does not differ and is worth knowing, such as a signing certificate that ends soon. What the recipe does not have counts too where it lets the role do more: policies that somebody added. Tags that somebody added do not.</para>
/// <para>The recipe is known by the tags of the role, with what was chosen of it. The command that made the role puts it right again, but for policies that were added: those are somebody else's, and stay.</para>
/// <para>Needs what Get-MlRole needs; iam:GetRole and iam:GetRolePolicy on the role of -WorkspaceRole, where one was chosen.</para>
/// </remarks>
/// <returns>With -Quiet: whether there was a role to check, no check failed, and nothing differs.</returns>
/// <example>
/// <title>Check all roles that recipes made</title>
/// <code>Initialize-MlAdminRole; Get-MlRole | Test-MlRole</code>
/// <remarks>Writes a report for each, whether it drifted or not.</remarks>
/// </example>
/// <example>
/// <title>See what differs</title>
/// <code>Initialize-MlAdminRole; (Test-MlRole constellaxion-admin).Differences | Format-List</code>
/// <remarks>Expected is what the recipe wants, Actual what the role has.</remarks>
/// </example>
/// <seealso cref="GetMlRoleCommand"/>
[Cmdlet(VerbsDiagnostic.Test, "MlRole", DefaultParameterSetName = RoleSetName)]
[OutputType(typeof(MlRoleReport), typeof(bool))]
public sealed class TestMlRoleCommand : MlSessionCmdlet
{
    private const string RoleSetName = "Role";
    private const string NameSetName = "Name";

    private bool _isInSync = true;
    private bool _isEmpty = true;

    /// <summary>Roles, from Get-MlRole or a recipe's command.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = RoleSetName)]
    public MlRole[] Role { get; set; } = [];

    /// <summary>Names of roles.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = NameSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Writes one Boolean in place of reports: whether there was a role to check, no check failed, and nothing differs.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        await ForEachItemAsync(Role, role => CheckAsync(role.AccountId, drift => drift.CheckAsync(role, cancellationToken), cancellationToken)).ConfigureAwait(false);
        await ForEachItemAsync(Name, name => CheckAsync(accountId: null, drift => drift.CheckAsync(name, cancellationToken), cancellationToken)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    private protected override async Task EndAsync(CancellationToken cancellationToken)
    {
        if (Quiet)
        {
            await Pipeline.WriteObjectAsync(_isInSync && !_isEmpty).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    private protected override void OnItemFailed() => _isInSync = false;

    private async Task CheckAsync(string? accountId, Func<RoleDrift, Task<MlRoleReport>> check, CancellationToken cancellationToken)
    {
        var report = await check(new RoleDrift(await OpenSessionAsync(accountId, region: null, cancellationToken).ConfigureAwait(false))).ConfigureAwait(false);
        _isEmpty = false;
        _isInSync &= !report.Drifted;
        foreach (var note in report.Notes)
        {
            Observer.Warning($"{report.Name}: {note}");
        }

        if (!Quiet)
        {
            await Pipeline.WriteObjectAsync(report).ConfigureAwait(false);
        }
    }
}
