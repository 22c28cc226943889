using System.Management.Automation;
using MlOps.Cmdlets.Completion;
using MlOps.Roles;
using MlOps.Roles.Recipes;

namespace MlOps.Cmdlets;

/// <summary>Makes the role that SageMaker and ECS run Constellaxion's training and serving jobs with, as its documentation asks for it.</summary>
/// <remarks>
/// <para>The role is called constellaxion-admin. SageMaker and ECS tasks may assume it, AmazonSageMakerFullAccess, AmazonEC2ContainerRegistryFullAccess and AmazonS3FullAccess are attached to it, and
/// the policy ConstellaxionECRAccess, which lets it pull images, lies in it: all as https://constellaxion.github.io/next/cloud-setup/aws says.</para>
/// <para>-Hardened makes a role that may do no more than its activities need: read and write the buckets that are named, pull images of the repositories that are named, write logs and metrics. Whatever
/// else somebody attaches to it adds nothing, since the policy mlops-boundary-NAME, which is made with it, is its permissions boundary; -PermissionsBoundary names another. SageMaker and ECS must say that
/// they call for this account, and only those of them that an activity is of are let in. The tags cost_center, project and owner must be given. docs/roles.md says what each activity comes to.</para>
/// <para>What is there already is left alone, so that the command may be run again at any time: it changes what differs, and nothing where all is well. Whatever fails half-way, the same command goes on
/// from there.</para>
/// <para>A role that MlOps made has the tags mlops:role and mlops:recipe. Another one of that name is refused (RoleNotOurs) unless -Adopt takes it over. Policies that a role has besides those of the
/// recipe stay, and OtherPolicies names them.</para>
/// <para>How each run ended is appended to reports/mlops-YEAR-MONTH.jsonl in the current folder, with the request ids of what it changed; the environment variable
/// MLOPS_REPORTS names another folder, or off.</para>
/// <para>Needs sts:GetCallerIdentity, and on the role iam:GetRole, iam:ListAttachedRolePolicies, iam:ListRolePolicies, iam:GetRolePolicy, iam:ListInstanceProfilesForRole, iam:CreateRole, iam:TagRole,
/// iam:UntagRole, iam:UpdateRole, iam:UpdateAssumeRolePolicy, iam:PutRolePolicy, iam:AttachRolePolicy, and iam:PutRolePermissionsBoundary for -PermissionsBoundary. -Hardened needs, on the boundary's policy, iam:GetPolicy, iam:GetPolicyVersion, iam:ListPolicyVersions,
/// iam:CreatePolicy, iam:TagPolicy, iam:CreatePolicyVersion and iam:DeletePolicyVersion, and on a role that was a plain one iam:DetachRolePolicy and iam:DeleteRolePolicy.</para>
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
/// <example>
/// <title>See what a role for training and serving may do, and what that takes away</title>
/// <code>
/// $role = Initialize-MlAdminRole -Hardened -Activity Train, Serve -Bucket churn-data -Repository churn/train -Tag @{ cost_center = 'CC-1234'; project = 'churn'; owner = 'ml' } -WhatIf
/// $role.Policies | Compare-MlPolicy -ReferenceObject (Initialize-MlAdminRole -WhatIf).Policies -Summary
/// </code>
/// <remarks>Statements of $role.Policies say what each is for. Without -WhatIf the role is made.</remarks>
/// </example>
/// <seealso cref="NewMlAdminUserPolicyCommand"/>
/// <seealso cref="TestMlAdminAccessCommand"/>
/// <seealso cref="CompareMlPolicyCommand"/>
/// <seealso cref="PublishMlPolicyCommand"/>
[Cmdlet(VerbsData.Initialize, "MlAdminRole", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = PlainSetName)]
[OutputType(typeof(MlRole))]
public sealed class InitializeMlAdminRoleCommand : MlRecipeCmdlet
{
    private const string PlainSetName = "Plain";
    private const string HardenedSetName = "Hardened";

    /// <summary>A model.yaml, whose deploy.aws.region is the region that is called where -Region names none.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [PSDefaultValue(Help = "No file")]
    public string? Path { get; set; }

    /// <summary>The role's name.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "constellaxion-admin")]
    public string? Name { get; set; }

    /// <summary>Makes a role that may do what is named with -Activity, -Bucket and -Repository, and no more.</summary>
    [Parameter(Mandatory = true, ParameterSetName = HardenedSetName)]
    public SwitchParameter Hardened { get; set; }

    /// <summary>What the role is for: Train, Process and Transform jobs of SageMaker, Serve for its endpoints, Container for tasks of ECS.</summary>
    [Parameter(Mandatory = true, ParameterSetName = HardenedSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RoleActivityCompleter))]
    public string[] Activity { get; set; } = [];

    /// <summary>The names of the buckets that data and models are in.</summary>
    [Parameter(Mandatory = true, ParameterSetName = HardenedSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string[] Bucket { get; set; } = [];

    /// <summary>The repositories of Amazon ECR that images are pulled from: a name such as churn/train, an image's address without its tag, or an ARN.</summary>
    [Parameter(Mandatory = true, ParameterSetName = HardenedSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string[] Repository { get; set; } = [];

    /// <inheritdoc/>
    private protected override string CmdletName => "Initialize-MlAdminRole";

    /// <inheritdoc/>
    private protected override RoleRecipe MakeRecipe(RecipePlace place) =>
        AdminRole.Of(place, new AdminRoleOptions { RoleName = Name, Hardened = Hardened, Activities = [.. Activity], Buckets = [.. Bucket], Repositories = [.. Repository] });

    /// <inheritdoc/>
    private protected override Task EndAsync(CancellationToken cancellationToken) => ForOneItemAsync(Name, async () =>
    {
        var region = Path is null || Region is not null ? null : ModelRegion.Read(await Pipeline.InvokeAsync(() => GetUnresolvedProviderPathFromPSPath(Path)).ConfigureAwait(false));
        await ApplyAsync(region, cancellationToken).ConfigureAwait(false);
    });
}
