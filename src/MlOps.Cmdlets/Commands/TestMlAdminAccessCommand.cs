using System.Collections;
using System.Management.Automation;
using MlOps.Access;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Pipeline;
using MlOps.Roles.AdminUser;

namespace MlOps.Cmdlets;

/// <summary>Says whether the caller, or a user or role by name, may make Constellaxion's admin role, and what is missing.</summary>
/// <remarks>
/// <para>Asks about the five permissions of https://constellaxion.github.io/next/cloud-setup/aws, and about what Initialize-MlAdminRole calls besides: each action on the role, iam:AttachRolePolicy for each of
/// the managed policies. With -PermissionsBoundary and -Remove it asks about what these need too. Suggestion has the command that writes a policy with all of it.</para>
/// <para>IAM's policy simulator answers, as for Test-MlAccess, whose help says what is not looked at; with -AuthorizationDetails nobody is called. Nothing is done and nothing is changed. Whether there is
/// the role already is not asked: the answers are for making it and for putting it right.</para>
/// <para>For sts:GetCallerIdentity AWS asks nobody for a permission, so that it is always allowed.</para>
/// <para>Needs iam:SimulatePrincipalPolicy on the user or role, and iam:GetRole where the caller is a role's session.</para>
/// </remarks>
/// <returns>An answer for each action, and for each managed policy that is attached; with -Quiet whether everything is allowed.</returns>
/// <example>
/// <title>May I make the role, and what do I lack?</title>
/// <code>Test-MlAdminAccess | Where-Object -Not Allowed | Format-List Action, Reason, Suggestion</code>
/// <remarks>Nothing is listed where nothing is missing.</remarks>
/// </example>
/// <example>
/// <title>Make the role where that is allowed</title>
/// <code>if (Test-MlAdminAccess -Quiet) { Initialize-MlAdminRole -WhatIf } else { Write-Warning 'Ask for the policy of New-MlAdminUserPolicy -Scoped.' }</code>
/// <remarks>In a pipeline's step, before anything is begun.</remarks>
/// </example>
/// <seealso cref="NewMlAdminUserPolicyCommand"/>
/// <seealso cref="InitializeMlAdminRoleCommand"/>
/// <seealso cref="TestMlAccessCommand"/>
[Cmdlet(VerbsDiagnostic.Test, "MlAdminAccess")]
[OutputType(typeof(MlAccess), typeof(bool))]
public sealed class TestMlAdminAccessCommand : MlSessionCmdlet
{
    private bool _isAllowed = true;

    /// <summary>The role's name.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "constellaxion-admin")]
    public string? Name { get; set; }

    /// <summary>The ARN of the policy that is to be the role's permissions boundary, as with Initialize-MlAdminRole.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "None")]
    public string? PermissionsBoundary { get; set; }

    /// <summary>Asks about a hardened role, as with Initialize-MlAdminRole -Hardened: about the policy that is its permissions boundary too, where -PermissionsBoundary names no other.</summary>
    [Parameter]
    public SwitchParameter Hardened { get; set; }

    /// <summary>Asks whether the role may be removed too, with Remove-MlRole.</summary>
    [Parameter]
    public SwitchParameter Remove { get; set; }

    /// <summary>The user or role: its ARN, the ARN of a role's session, or role/NAME or user/NAME of the caller's account. A path belongs to the name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "The caller")]
    public string? Principal { get; set; }

    /// <summary>Condition keys of the calls with their values, for example @{ 'aws:SourceIp' = '203.0.113.7' }.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "The managed policy, the permissions boundary, the region, and that the call is encrypted")]
    public Hashtable Context { get; set; } = [];

    /// <summary>A file that aws iam get-account-authorization-details wrote. Nobody is called then; -Principal is needed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [PSDefaultValue(Help = "IAM is asked")]
    public string? AuthorizationDetails { get; set; }

    /// <summary>Writes one Boolean in place of the answers: whether everything is allowed.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    private AdminUserOptions Options => new() { RoleName = Name, PermissionsBoundary = PermissionsBoundary, Hardened = Hardened, Remove = Remove };

    /// <inheritdoc/>
    private protected override async Task EndAsync(CancellationToken cancellationToken)
    {
        await ForOneItemAsync(Name, () => AskAsync(cancellationToken)).ConfigureAwait(false);
        if (Quiet)
        {
            await Pipeline.WriteObjectAsync(_isAllowed).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    private protected override void OnItemFailed() => _isAllowed = false;

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        AdminUserPolicy.Check(Options, accountId: null, region: null);
        var access = new AdminUserAccess(await OpenAsync(cancellationToken).ConfigureAwait(false));
        var report = await access.AskAsync(Options, ContextTable.Read(Context), cancellationToken).ConfigureAwait(false);
        foreach (var reason in report.NotAsked)
        {
            Observer.Warning(reason);
        }

        _isAllowed &= report.NotAsked.IsEmpty && report.Answers.All(answer => answer.Allowed);
        if (!Quiet)
        {
            await Pipeline.WriteObjectAsync(report.Answers, enumerate: true).ConfigureAwait(false);
        }
    }

    private async Task<AccessCheck> OpenAsync(CancellationToken cancellationToken)
    {
        if (AuthorizationDetails is { } details)
        {
            return AccessCheck.Offline(await Pipeline.InvokeAsync(() => GetUnresolvedProviderPathFromPSPath(details)).ConfigureAwait(false), Principal, accountId: null, Region, Observer);
        }

        var session = await OpenSessionAsync(accountId: null, region: null, cancellationToken).ConfigureAwait(false);
        return await AccessCheck.OnlineAsync(session, Principal, cancellationToken).ConfigureAwait(false);
    }
}
