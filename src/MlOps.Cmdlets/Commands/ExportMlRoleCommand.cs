using System.Management.Automation;
using MlOps.Documents;
using MlOps.Roles.Export;

namespace MlOps.Cmdlets;

/// <summary>Writes roles by recipe as CloudFormation, Terraform or plain JSON, for people who may not call IAM themselves.</summary>
/// <remarks>
/// <para>What is written makes the same role: trust policy, policies, permissions boundary, instance profile, the identity provider that MlOps made or would make, and the tags by which MlOps knows it, so that Test-MlRole judges it afterwards whoever made it.
/// It is what the recipe wants, not what somebody changed of a role since.</para>
/// <para>Nothing is called. A role that does not exist yet comes from the command of its recipe with -WhatIf, in a sandbox (Start-MlSandbox -AccountId) where nobody has credentials.</para>
/// <para>CloudFormation gives an instance profile no tags, so that Remove-MlRole leaves one that a stack made to the stack.</para>
/// </remarks>
/// <example>
/// <title>Write a template for whoever may make roles</title>
/// <code>Initialize-MlAdminRole -WhatIf | Export-MlRole -OutFile ./roles</code>
/// <remarks>Writes ./roles/constellaxion-admin.yaml. The property Usage has the command that deploys it.</remarks>
/// </example>
/// <example>
/// <title>See a role as Terraform has it</title>
/// <code>Initialize-SkyPilotRole -Automatic -WhatIf | Export-MlRole -Format Terraform | ForEach-Object Text</code>
/// <remarks>It is Terraform's JSON syntax, in a file that ends in .tf.json.</remarks>
/// </example>
/// <seealso cref="GetMlRoleCommand"/>
/// <seealso cref="TestMlRoleCommand"/>
[Cmdlet(VerbsData.Export, "MlRole", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(MlRoleExport))]
public sealed class ExportMlRoleCommand : MlCmdlet
{
    private readonly WrittenFiles _written = new("role", "another role");

    /// <summary>Roles, from Get-MlRole or a recipe's command.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public MlRole[] Role { get; set; } = [];

    /// <summary>CloudFormation, Terraform or Json.</summary>
    [Parameter]
    [ValidateSet("CloudFormation", "Terraform", "Json")]
    public string Format { get; set; } = "CloudFormation";

    /// <summary>
    /// A file to write to, or a folder for the conventional file name: one that exists, a path without an extension, or one that ends in a slash. A file that is there is replaced; several roles go to a
    /// folder, not to one file.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [PSDefaultValue(Help = "No file is written")]
    public string? OutFile { get; set; }

    /// <inheritdoc/>
    private protected override Task ProcessAsync(CancellationToken cancellationToken) => ForEachItemAsync(Role, async role =>
    {
        var export = RoleExport.Write(role, Format);
        await Pipeline.WriteObjectAsync(OutFile is null ? export : await SaveAsync(export, OutFile).ConfigureAwait(false)).ConfigureAwait(false);
    });

    private async Task<MlRoleExport> SaveAsync(MlRoleExport export, string target)
    {
        var path = RoleExport.PathOf(export, await Pipeline.InvokeAsync(() => GetUnresolvedProviderPathFromPSPath(target)).ConfigureAwait(false));
        _written.Add(path);
        return await Pipeline.ShouldProcessAsync(path, "Write the role").ConfigureAwait(false) ? RoleExport.Save(export, path) : export;
    }
}
