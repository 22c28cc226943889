using System.Management.Automation;
using MlOps.Cmdlets.Completion;
using MlOps.Roles;
using MlOps.Roles.Recipes;

namespace MlOps.Cmdlets;

/// <summary>Makes the role that SageMaker and ECS run Constellaxion's training and serving jobs with, as its documentation asks for it.</summary>
/// <remarks>
/// <para>The role is called constellaxion-admin. SageMaker and ECS tasks may assume it, AmazonSageMakerFullAccess, AmazonEC2ContainerRegistryFullAccess and AmazonS3FullAccess are attached to it, and
/// the policy ConstellaxionECRAccess, which lets it pull images, lies in it: all as https://constellaxion.github.io/next/cloud-setup/aws says.</para>
/// <para>What is there already is left alone, so that the command may be run again at any time: it changes what differs, and nothing where all is well. Whatever fails half-way, the same command goes on
/// from there.</para>
/// <para>A role that MlOps made has the tags mlops:role and mlops:recipe. Another one of that name is refused (RoleNotOurs) unless -Adopt takes it over. Policies that a role has besides those of the
/// recipe stay, and OtherPolicies names them.</para>
/// <para>How each run ended is appended to reports/mlops-YEAR-MONTH.jsonl in the current folder, with the request ids of what it changed; the environment variable
/// MLOPS_REPORTS names another folder, or off.</para>
/// <para>Needs sts:GetCallerIdentity, and on the role iam:GetRole, iam:ListAttachedRolePolicies, iam:ListRolePolicies, iam:GetRolePolicy, iam:ListInstanceProfilesForRole, iam:CreateRole, iam:TagRole,
/// iam:UntagRole, iam:UpdateRole, iam:UpdateAssumeRolePolicy, iam:PutRolePolicy, iam:AttachRolePolicy, and iam:PutRolePermissionsBoundary for -PermissionsBoundary.</para>
/// <para>New-MlAdminUserPolicy -Scoped writes a policy with that, and Test-MlAdminAccess says what of it is missing.</para>
/// </remarks>
/// <example>
/// <title>Make the role</title>
/// <code>Initialize-MlAdminRole</code>
/// <remarks>Run again, it changes nothing: Status is UNCHANGED.</remarks>
/// </example>
/// <example>
/// <title>See what would be made, under another name</title>
/// <code>Initialize-MlAdminRole -Name churn-admin -WhatIf | Format-List Name, Changes</code>
/// <remarks>Reads what there is, and changes nothing.</remarks>
/// </example>
/// <seealso cref="NewMlAdminUserPolicyCommand"/>
/// <seealso cref="TestMlAdminAccessCommand"/>
/// <seealso cref="PublishMlPolicyCommand"/>
[Cmdlet(VerbsData.Initialize, "MlAdminRole", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(MlRole))]
public sealed class InitializeMlAdminRoleCommand : MlRecipeCmdlet
{
    /// <summary>A model.yaml, whose deploy.aws.region is the region that is called where -Region names none.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [PSDefaultValue(Help = "No file")]
    public string? Path { get; set; }

    /// <summary>The role's name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "constellaxion-admin")]
    public string? Name { get; set; }

    /// <inheritdoc/>
    private protected override string CmdletName => "Initialize-MlAdminRole";

    /// <inheritdoc/>
    private protected override RoleRecipe MakeRecipe(RecipePlace place) => AdminRole.Of(place, Name);

    /// <inheritdoc/>
    private protected override Task EndAsync(CancellationToken cancellationToken) => ForOneItemAsync(Name, async () =>
    {
        var region = Path is null || Region is not null ? null : ModelRegion.Read(await Pipeline.InvokeAsync(() => GetUnresolvedProviderPathFromPSPath(Path)).ConfigureAwait(false));
        await ApplyAsync(region, cancellationToken).ConfigureAwait(false);
    });
}
