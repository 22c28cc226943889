using System.Management.Automation;
using MlOps.Cmdlets.Completion;
using MlOps.Roles.AdminUser;

namespace MlOps.Cmdlets;

/// <summary>Writes the IAM policy of whoever makes Constellaxion's admin role: as its documentation has it, or what Initialize-MlAdminRole calls, on the role alone.</summary>
/// <remarks>
/// <para>Without -Scoped it is the block of https://constellaxion.github.io/next/cloud-setup/aws, "Your User Permissions": iam:CreateRole, iam:PutRolePolicy, iam:AttachRolePolicy, iam:GetRole and
/// sts:GetCallerIdentity on everything. Whoever has it may put any policy into any role. It is what the documentation's own tool needs; Initialize-MlAdminRole calls more.</para>
/// <para>With -Scoped it is what Initialize-MlAdminRole calls, Test-MlRole included, on the ARN of the role: it may attach no managed policies but those of the recipe. -PermissionsBoundary lets the role be
/// created with that boundary only, -Remove lets Remove-MlRole take it away.</para>
/// <para>Each statement says what it is for (Statements, Reason), and Notes what is wide. docs/roles.md has the calls one by one.</para>
/// <para>The policy goes into IAM with Publish-MlPolicy, and Test-MlAdminAccess says who has it. Nothing is changed here but a file where -OutFile names one. AWS is asked for the account alone
/// (sts:GetCallerIdentity), with -Scoped and without -AccountId.</para>
/// </remarks>
/// <example>
/// <title>Write the policy of Constellaxion's documentation</title>
/// <code>(New-MlAdminUserPolicy).Json | Set-Content ./constellaxion-admin-user.json</code>
/// <remarks>Nothing is called.</remarks>
/// </example>
/// <example>
/// <title>See what Initialize-MlAdminRole calls, and what for</title>
/// <code>(New-MlAdminUserPolicy -Scoped -AccountId 123456789012 -Remove).Statements | Format-List Actions, Resources, Reason</code>
/// <remarks>With what Remove-MlRole needs besides.</remarks>
/// </example>
/// <example>
/// <title>Let a user make a role that has a boundary, and no other</title>
/// <code>New-MlAdminUserPolicy -Scoped -PermissionsBoundary arn:aws:iam::aws:policy/PowerUserAccess | Publish-MlPolicy -AttachTo user/operator -WhatIf</code>
/// <remarks>The account is that of the credentials, which are an administrator's. Without -WhatIf the policy is made and attached.</remarks>
/// </example>
/// <seealso cref="TestMlAdminAccessCommand"/>
/// <seealso cref="InitializeMlAdminRoleCommand"/>
/// <seealso cref="PublishMlPolicyCommand"/>
[Cmdlet(VerbsCommon.New, "MlAdminUserPolicy", DefaultParameterSetName = DocumentedSetName, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(MlPolicy))]
public sealed class NewMlAdminUserPolicyCommand : MlSessionCmdlet
{
    private const string DocumentedSetName = "Documented";
    private const string ScopedSetName = "Scoped";

    /// <summary>Writes what MlOps calls, on the role alone, in place of the documentation's policy.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ScopedSetName)]
    public SwitchParameter Scoped { get; set; }

    /// <summary>The role's name.</summary>
    [Parameter(ParameterSetName = ScopedSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "constellaxion-admin")]
    public string? Name { get; set; }

    /// <summary>The account, twelve digits. With it nobody is called; the partition is that of -Region.</summary>
    [Parameter(ParameterSetName = ScopedSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "That of the credentials")]
    public string? AccountId { get; set; }

    /// <summary>The ARN of the policy that is to be the role's permissions boundary, as with Initialize-MlAdminRole.</summary>
    [Parameter(ParameterSetName = ScopedSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "None")]
    public string? PermissionsBoundary { get; set; }

    /// <summary>Is for a hardened role, as with Initialize-MlAdminRole -Hardened: with the policy that is its permissions boundary, where -PermissionsBoundary names no other.</summary>
    [Parameter(ParameterSetName = ScopedSetName)]
    public SwitchParameter Hardened { get; set; }

    /// <summary>Lets the role be removed too, with Remove-MlRole.</summary>
    [Parameter(ParameterSetName = ScopedSetName)]
    public SwitchParameter Remove { get; set; }

    /// <summary>A file to write the policy to, or a folder for its conventional name, {name}.json: one that exists, a path without an extension, or one that ends in a slash. A file that is there is replaced.</summary>
    [Parameter]
    [PSDefaultValue(Help = "No file is written")]
    public string? OutFile { get; set; }

    private AdminUserOptions Options => new() { RoleName = Name, PermissionsBoundary = PermissionsBoundary, Hardened = Hardened, Remove = Remove };

    /// <inheritdoc/>
    private protected override Task EndAsync(CancellationToken cancellationToken) => ForOneItemAsync(Name, async () =>
        await WritePolicyAsync(Scoped ? await MakeScopedAsync(cancellationToken).ConfigureAwait(false) : AdminUserPolicy.Documented(), OutFile).ConfigureAwait(false));

    private async Task<MlPolicy> MakeScopedAsync(CancellationToken cancellationToken)
    {
        AdminUserPolicy.Check(Options, AccountId, Region);
        var place = AccountId is null ? await GetPlaceAsync(cancellationToken).ConfigureAwait(false) : AdminUserPolicy.PlaceOf(AccountId, Region);
        return AdminUserPolicy.Scoped(place, Options);
    }
}
