using System.Management.Automation;
using MlOps.Cmdlets.Completion;
using MlOps.Roles;
using MlOps.Roles.Recipes;

namespace MlOps.Cmdlets;

/// <summary>Makes the role that clusters of Databricks deploy MLflow models to SageMaker with, and its instance profile, as Databricks' documentation asks for them.</summary>
/// <remarks>
/// <para>EC2 and SageMaker may assume the role, AmazonSageMakerFullAccess is attached to it, and the policy mlflow-sagemaker-deployment lies in it: all as
/// https://docs.databricks.com/administration-guide/cloud-configurations/aws/sagemaker.html says, which has whoever makes the role choose its name. The instance profile has the role's name.</para>
/// <para>Two mistakes of the page are corrected: its inline policy has no version, and gets 2012-10-17; and its text speaks of iam:AssumeRole, which is no action, where its JSON has sts:AssumeRole, as
/// the role has. The ARNs are those of the credentials' partition.</para>
/// <para>-WorkspaceRole is the page's fourth step: the role by which the Databricks workspace acts in the account gets the inline policy mlops-pass-role-NAME, by which it may pass this role, and nothing
/// else of it is touched. Several roles may name the same workspace role; each has a policy of its own there. The choice is in the role's tags: Test-MlRole looks after the policy, Remove-MlRole takes
/// it away, and so does a run without -WorkspaceRole, or with another. A workspace role that is not there is refused (GrantedRoleNotFound) before anything is changed.</para>
/// <para>-Hardened makes a role that may do what MLflow's deployment client calls, and what SageMaker needs to run its models, in place of AmazonSageMakerFullAccess: on models, endpoints and batch
/// transform jobs of the account, on the bucket and the repository that MLflow names itself, or on those of -Bucket and -Repository. The bucket must be there: MLflow makes it where it is not, and may not
/// then. The policy mlops-boundary-NAME, which is made with the role, is its permissions boundary, so that whatever else somebody attaches adds nothing; -PermissionsBoundary names another. SageMaker must
/// say that it calls for this account. The tags cost_center, project and owner must be given.</para>
/// <para>The page's fifth step is done in Databricks: Register-DatabricksInstanceProfile adds the instance profile, whose ARN is InstanceProfileArn, to a workspace.</para>
/// <para>What is there already is left alone, so that the command may be run again at any time: it changes what differs, and nothing where all is well. Whatever fails half-way, the same command goes on
/// from there. A role that MlOps made has the tags mlops:role and mlops:recipe. Another one of that name is refused (RoleNotOurs) unless -Adopt takes it over; policies that a role has besides those of
/// the recipe stay, and OtherPolicies names them.</para>
/// <para>How each run ended is appended to reports/mlops-YEAR-MONTH.jsonl in the current folder, with the request ids of what it changed; the environment variable
/// MLOPS_REPORTS names another folder, or off.</para>
/// <para>Needs what Initialize-MlAdminRole needs; iam:GetInstanceProfile, iam:CreateInstanceProfile, iam:TagInstanceProfile and iam:AddRoleToInstanceProfile on the instance profile, and iam:PassRole on
/// the role; iam:GetRole, iam:GetRolePolicy, iam:PutRolePolicy and iam:DeleteRolePolicy on the workspace's role for -WorkspaceRole.</para>
/// </remarks>
/// <example>
/// <title>Make the role and its instance profile</title>
/// <code>Initialize-MlflowRole mlflow-deploy | Format-List Name, Status, InstanceProfileArn</code>
/// <remarks>The ARN of the instance profile is what Databricks asks for. Run again, the command changes nothing: Status is UNCHANGED.</remarks>
/// </example>
/// <example>
/// <title>See what would be made, under two names</title>
/// <code>'mlflow-test', 'mlflow-live' | Initialize-MlflowRole -WhatIf | Format-List Name, Changes</code>
/// <remarks>Reads what there is, and changes nothing. -WorkspaceRole databricks-workspace would let that role of the account pass both.</remarks>
/// </example>
/// <example>
/// <title>See what MLflow's client needs, and what for</title>
/// <code>(Initialize-MlflowRole mlflow-deploy -Hardened -Tag @{ cost_center = 'CC-1234'; project = 'churn'; owner = 'ml' } -WhatIf).Policies.Statements | Format-List Actions, Resources, Reason</code>
/// <remarks>Without -WhatIf the role is made. Compare-MlPolicy says what it takes away from the plain one.</remarks>
/// </example>
/// <seealso cref="RegisterDatabricksInstanceProfileCommand"/>
/// <seealso cref="GetMlRoleCommand"/>
/// <seealso cref="TestMlRoleCommand"/>
/// <seealso cref="RemoveMlRoleCommand"/>
[Cmdlet(VerbsData.Initialize, "MlflowRole", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = PlainSetName)]
[OutputType(typeof(MlRole))]
public sealed class InitializeMlflowRoleCommand : MlRecipeCmdlet
{
    private const string PlainSetName = "Plain";
    private const string HardenedSetName = "Hardened";

    /// <summary>The name of the role and of its instance profile.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    public string Name { get; set; } = "";

    /// <summary>The name of the role by which the Databricks workspace acts in the account. It may pass the role then.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "None")]
    public string? WorkspaceRole { get; set; }

    /// <summary>Makes a role that may do what MLflow's deployment client calls, and no more.</summary>
    [Parameter(Mandatory = true, ParameterSetName = HardenedSetName)]
    public SwitchParameter Hardened { get; set; }

    /// <summary>The names of the buckets that models are uploaded to.</summary>
    [Parameter(ParameterSetName = HardenedSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "mlflow-sagemaker-REGION-ACCOUNT, in each region")]
    public string[] Bucket { get; set; } = [];

    /// <summary>The repositories of Amazon ECR that MLflow's image is pulled from: a name such as team/mlflow, an image's address without its tag, or an ARN.</summary>
    [Parameter(ParameterSetName = HardenedSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "mlflow-pyfunc")]
    public string[] Repository { get; set; } = [];

    /// <inheritdoc/>
    private protected override string CmdletName => "Initialize-MlflowRole";

    /// <inheritdoc/>
    private protected override RoleRecipe MakeRecipe(RecipePlace place) =>
        MlflowRole.Of(place, new MlflowRoleOptions { RoleName = Name, WorkspaceRole = WorkspaceRole, Hardened = Hardened, Buckets = [.. Bucket], Repositories = [.. Repository] });

    /// <inheritdoc/>
    private protected override Task ProcessAsync(CancellationToken cancellationToken) => ForOneItemAsync(Name, () => ApplyAsync(region: null, cancellationToken));
}
