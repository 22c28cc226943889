using System.Management.Automation;
using System.Security;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Pipeline;
using MlOps.Cmdlets.Session;
using MlOps.Databricks;
using MlOps.Deployments.Records;

namespace MlOps.Cmdlets;

/// <summary>Registers instance profiles with a Databricks workspace, so that clusters may be launched with them.</summary>
/// <remarks>
/// <para>It is the last step of Databricks' page about SageMaker deployment, by the API (POST /api/2.0/instance-profiles/add, https://docs.databricks.com/api/workspace/instanceprofiles/add) instead of the
/// admin console. What is registered already is left alone: Status is UNCHANGED and Changes is empty. Where the workspace has another role for it, that is put right (instance-profiles/edit).</para>
/// <para>Databricks checks that it may launch instances with the instance profile before it registers it, and what it finds is passed on in its own words. AWS knows a role of
/// Initialize-MlflowRole everywhere only some seconds after it was made; for one that was made or changed just now, a refusal that says so is tried again for up to a minute.</para>
/// <para>Workspace and token are taken as Databricks' own tools do: from -WorkspaceUrl and -Token; from DATABRICKS_HOST and DATABRICKS_TOKEN; from the profile that -DatabricksProfile or
/// DATABRICKS_CONFIG_PROFILE names, or the usual one, in ~/.databrickscfg or the file of -ConfigFile or DATABRICKS_CONFIG_FILE. A profile of -DatabricksProfile outranks the environment variables. The token
/// goes to the workspace that its source names and to no other, over https only, and follows no redirect. It is shown nowhere: no message, object or record of runs has it.</para>
/// <para>In a sandbox there is no Databricks: -WhatIf rehearses, and calls nobody. Without it a sandbox's instance profile is refused (DatabricksNotInSandbox), unless -WorkspaceUrl names a stand-in on this
/// machine.</para>
/// <para>How each run ended is appended to reports/mlops-YEAR-MONTH.jsonl in the current folder; the environment variable MLOPS_REPORTS names another folder, or off.</para>
/// <para>Needs the token of an administrator of the workspace, and no credentials of AWS.</para>
/// </remarks>
/// <example>
/// <title>Make a role and see what a workspace would get</title>
/// <code>Initialize-MlflowRole mlflow-deploy | Register-DatabricksInstanceProfile -WorkspaceUrl https://dbc-a1b2345c-d6e7.cloud.databricks.com -WhatIf | Format-List Name, Changes</code>
/// <remarks>Without -WhatIf the instance profile is registered with the token of DATABRICKS_TOKEN, or of the profile of ~/.databrickscfg that is for this workspace.</remarks>
/// </example>
/// <example>
/// <title>See what would be registered by its ARN, under a role of another name</title>
/// <code>
/// $arn = 'arn:aws:iam::123456789012:instance-profile/mlflow-clusters'
/// Register-DatabricksInstanceProfile $arn -IamRoleArn arn:aws:iam::123456789012:role/mlflow-deploy -WorkspaceUrl dbc-a1b2345c-d6e7.cloud.databricks.com -WhatIf
/// </code>
/// <remarks>Serverless SQL warehouses need the role where the names differ. -Token (Read-Host -AsSecureString) asks for the token.</remarks>
/// </example>
/// <seealso cref="InitializeMlflowRoleCommand"/>
/// <seealso cref="GetMlRoleCommand"/>
[Cmdlet(VerbsLifecycle.Register, "DatabricksInstanceProfile", DefaultParameterSetName = RoleSetName, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(MlDatabricksInstanceProfile))]
public sealed class RegisterDatabricksInstanceProfileCommand : MlCmdlet
{
    private const string RoleSetName = "Role";
    private const string ArnSetName = "Arn";

    private InstanceProfileRegistration _registration = null!;
    private RunRecorder _recorder = null!;

    /// <summary>Roles with an instance profile, from Initialize-MlflowRole or Get-MlRole.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = RoleSetName)]
    public MlRole[] Role { get; set; } = [];

    /// <summary>ARNs of instance profiles.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = ArnSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string[] InstanceProfileArn { get; set; } = [];

    /// <summary>The ARN of the role that the instance profile holds, as the workspace is to have it. Serverless SQL warehouses need it where the two names differ.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "The role that is given, where its name is another than the instance profile's; otherwise none")]
    public string? IamRoleArn { get; set; }

    /// <summary>Registers it even where Databricks cannot launch instances with it. For what has nothing to do with permissions, such as a control policy that refuses instances without tags.</summary>
    [Parameter]
    public SwitchParameter SkipValidation { get; set; }

    /// <summary>Registers it for credential passthrough alone: its role may assume others, and is used with their authorization only.</summary>
    [Parameter]
    [Alias("IsMetaInstanceProfile")]
    public SwitchParameter Meta { get; set; }

    /// <summary>The address of the workspace, for example https://dbc-a1b2345c-d6e7.cloud.databricks.com. Databricks' own tools call it the host.</summary>
    [Parameter]
    [Alias("DatabricksHost")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "DATABRICKS_HOST, or the profile's")]
    public string? WorkspaceUrl { get; set; }

    /// <summary>A token of the workspace, as a SecureString. A text is refused, since a command line is kept.</summary>
    [Parameter]
    [SecretTransformation]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "DATABRICKS_TOKEN, or the profile's")]
    public SecureString? Token { get; set; }

    /// <summary>The profile of the configuration file that names workspace and token. It outranks the environment variables.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DatabricksProfileCompleter))]
    [PSDefaultValue(Help = "DATABRICKS_CONFIG_PROFILE, the one that is for the workspace, the file's default_profile, or DEFAULT")]
    public string? DatabricksProfile { get; set; }

    /// <summary>The configuration file of Databricks' tools.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [PSDefaultValue(Help = "DATABRICKS_CONFIG_FILE, or ~/.databrickscfg")]
    public string? ConfigFile { get; set; }

    /// <inheritdoc/>
    private protected override async Task BeginAsync(CancellationToken cancellationToken)
    {
        _registration = new InstanceProfileRegistration(await Pipeline.InvokeAsync(ReadRequest).ConfigureAwait(false), Observer);
        _recorder = await OpenRecorderAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    private protected override async Task ProcessAsync(CancellationToken cancellationToken)
    {
        await ForEachItemAsync(Role, role => RegisterAsync(() => InstanceProfileWish.Of(role, IamRoleArn), cancellationToken)).ConfigureAwait(false);
        await ForEachItemAsync(InstanceProfileArn, arn => RegisterAsync(() => InstanceProfileWish.Of(arn, IamRoleArn), cancellationToken)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _registration?.Dispose();
        base.Dispose(disposing);
    }

    private async Task RegisterAsync(Func<InstanceProfileWish> wish, CancellationToken cancellationToken)
    {
        var plan = await _registration.PlanAsync(wish() with { IsMeta = Meta, SkipValidation = SkipValidation }, cancellationToken).ConfigureAwait(false);
        var planned = plan.Planned;
        if (planned.Changes.Count == 0)
        {
            await Pipeline.WriteObjectAsync(planned).ConfigureAwait(false);
            return;
        }

        var title = $"Databricks {planned.Workspace}".TrimEnd() + $": {string.Join("; ", planned.Changes)}.";
        switch (await Pipeline.DecideAsync(title, title).ConfigureAwait(false))
        {
            case Decision.Go:
                var registered = await _recorder.RegisterAsync("Register-DatabricksInstanceProfile", planned, () => _registration.ExecuteAsync(plan, cancellationToken)).ConfigureAwait(false);
                await Pipeline.WriteObjectAsync(registered).ConfigureAwait(false);
                break;

            case Decision.ShowOnly:
                await Pipeline.WriteObjectAsync(planned).ConfigureAwait(false);
                break;
        }
    }

    private DatabricksRequest ReadRequest() => new()
    {
        WorkspaceUrl = WorkspaceUrl,
        Token = Token,
        Profile = DatabricksProfile,
        ConfigFile = ConfigFile is null ? null : GetUnresolvedProviderPathFromPSPath(ConfigFile),
    };
}
