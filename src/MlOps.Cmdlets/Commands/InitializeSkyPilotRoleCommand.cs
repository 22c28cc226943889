using System.Management.Automation;
using MlOps.Cmdlets.Completion;
using MlOps.Roles;
using MlOps.Roles.Recipes;

namespace MlOps.Cmdlets;

/// <summary>Makes the role that SkyPilot's instances run with, and its instance profile, as SkyPilot's documentation asks for them.</summary>
/// <remarks>
/// <para>The role and its instance profile are called skypilot-v1, EC2 may assume the role, and it has the policy of SkyPilot's users, minimal-skypilot-policy or -PolicyArn, so that an instance may launch
/// others: all as https://docs.skypilot.co/en/latest/cloud-setup/cloud-permissions/aws.html has an administrator make it. New-SkyPilotPolicy | Publish-MlPolicy makes the policy.</para>
/// <para>The documentation's other way is to let SkyPilot make the role, by the permissions of New-SkyPilotPolicy -AutoCreateRole. -Automatic makes the role as SkyPilot's code would: with
/// AmazonEC2FullAccess and AmazonS3FullAccess, and the policy SkyPilotPassRolePolicy. That is far more than the documented policy.</para>
/// <para>-Hardened makes a role that may do what is named alone: use the buckets of -Bucket, be reached by Session Manager with -Ssm, stop and end their cluster once
/// it is idle with -Autostop, and launch other instances with -Controller, as the controllers of jobs and services do, in the regions and VPCs that are named. Controllers make no buckets: those of -Bucket
/// must be there. The policy mlops-boundary-NAME, which is made with the role, is its permissions boundary, so that whatever else somebody attaches adds
/// nothing; -PermissionsBoundary names another. EC2 does not say for which account it calls, so that the trust policy is the documentation's. The tags cost_center, project and owner must be given.</para>
/// <para>What is there already is left alone, so that the command may be run again at any time: it changes what differs, and nothing where all is well. Whatever fails half-way, the same command goes on
/// from there. A role that MlOps made has the tags mlops:role and mlops:recipe. Another one of that name, as SkyPilot makes it, is refused (RoleNotOurs) unless -Adopt takes it over; policies that a role
/// has besides those of the recipe stay, and OtherPolicies names them.</para>
/// <para>How each run ended is appended to reports/mlops-YEAR-MONTH.jsonl in the current folder, with the request ids of what it changed; the environment variable
/// MLOPS_REPORTS names another folder, or off.</para>
/// <para>Needs what Initialize-MlAdminRole needs, and iam:GetPolicy on the policy, iam:GetInstanceProfile, iam:CreateInstanceProfile, iam:TagInstanceProfile and iam:AddRoleToInstanceProfile on the instance
/// profile, and iam:PassRole on the role.</para>
/// </remarks>
/// <example>
/// <title>Make the policy and the role</title>
/// <code>New-SkyPilotPolicy | Publish-MlPolicy | Initialize-SkyPilotRole</code>
/// <remarks>The users get the policy too: Publish-MlPolicy -AttachTo.</remarks>
/// </example>
/// <example>
/// <title>See what SkyPilot's own way would make</title>
/// <code>Initialize-SkyPilotRole -Automatic -WhatIf | Format-List Name, Changes</code>
/// <remarks>Reads what there is, and changes nothing.</remarks>
/// </example>
/// <example>
/// <title>See a role for instances that use a bucket and are reached by Session Manager</title>
/// <code>Initialize-SkyPilotRole -Hardened -Bucket sky-data -Ssm -Tag @{ cost_center = 'CC-1234'; project = 'sky'; owner = 'ml' } -WhatIf | Format-List Name, Changes</code>
/// <remarks>Without -WhatIf the role is made. Initialize-SkyPilotRole -Automatic is what Compare-MlPolicy shows the difference to.</remarks>
/// </example>
/// <seealso cref="NewSkyPilotPolicyCommand"/>
/// <seealso cref="PublishMlPolicyCommand"/>
[Cmdlet(VerbsData.Initialize, "SkyPilotRole", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = PolicySetName)]
[OutputType(typeof(MlRole))]
public sealed class InitializeSkyPilotRoleCommand : MlRecipeCmdlet
{
    private const string PolicySetName = "Policy";
    private const string AutomaticSetName = "Automatic";
    private const string HardenedSetName = "Hardened";

    private readonly List<string> _policies = [];

    /// <summary>The ARNs of the policies of SkyPilot's users. What Publish-MlPolicy writes comes here; several are taken together.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = PolicySetName)]
    [Alias("Arn")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "The account's policy minimal-skypilot-policy")]
    public string[] PolicyArn { get; set; } = [];

    /// <summary>Makes the role as SkyPilot's code makes it where there is none.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AutomaticSetName)]
    public SwitchParameter Automatic { get; set; }

    /// <summary>The name of the role and of its instance profile.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "skypilot-v1")]
    public string? Name { get; set; }

    /// <summary>Lets what runs on the instances do everything with buckets, by AmazonS3FullAccess.</summary>
    [Parameter(ParameterSetName = PolicySetName)]
    [Parameter(ParameterSetName = AutomaticSetName)]
    public SwitchParameter S3 { get; set; }

    /// <summary>Makes a role that may do what -Bucket, -Ssm, -Autostop and -Controller name, and no more.</summary>
    [Parameter(Mandatory = true, ParameterSetName = HardenedSetName)]
    public SwitchParameter Hardened { get; set; }

    /// <summary>The names of the buckets that what runs on the instances reads and writes.</summary>
    [Parameter(ParameterSetName = HardenedSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "None")]
    public string[] Bucket { get; set; } = [];

    /// <summary>Lets clusters stop and end themselves once they are idle: autostop and autodown run on the cluster.</summary>
    [Parameter(ParameterSetName = HardenedSetName)]
    public SwitchParameter Autostop { get; set; }

    /// <summary>Lets the instances launch others, as the controllers of managed jobs and services do.</summary>
    [Parameter(ParameterSetName = HardenedSetName)]
    public SwitchParameter Controller { get; set; }

    /// <summary>The regions that controllers launch instances in.</summary>
    [Parameter(ParameterSetName = HardenedSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RegionCompleter))]
    [PSDefaultValue(Help = "All")]
    public string[] InstanceRegion { get; set; } = [];

    /// <summary>The ids of the VPCs that controllers launch instances in.</summary>
    [Parameter(ParameterSetName = HardenedSetName)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "All")]
    public string[] VpcId { get; set; } = [];

    /// <summary>Lets instances be reached by Session Manager: by AmazonSSMManagedInstanceCore, or with -Hardened by what of it Session Manager needs.</summary>
    [Parameter]
    public SwitchParameter Ssm { get; set; }

    /// <inheritdoc/>
    private protected override string CmdletName => "Initialize-SkyPilotRole";

    /// <inheritdoc/>
    private protected override RoleRecipe MakeRecipe(RecipePlace place) =>
        SkyPilotRole.Of(place, new SkyPilotRoleOptions
        {
            RoleName = Name,
            Automatic = Automatic,
            PolicyArns = [.. _policies],
            S3 = S3,
            Ssm = Ssm,
            Hardened = Hardened,
            Buckets = [.. Bucket],
            Autostop = Autostop,
            Controller = Controller,
            Regions = [.. InstanceRegion],
            VpcIds = [.. VpcId],
        });

    /// <inheritdoc/>
    private protected override Task ProcessAsync(CancellationToken cancellationToken)
    {
        _policies.AddRange(PolicyArn);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    private protected override Task EndAsync(CancellationToken cancellationToken) => IsPipedTo && _policies.Count == 0
        ? Task.CompletedTask
        : ForOneItemAsync(Name, () => ApplyAsync(region: null, cancellationToken));
}
