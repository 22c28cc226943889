using System.Management.Automation;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Session;
using MlOps.Roles.SkyPilot;

namespace MlOps.Cmdlets;

/// <summary>Writes the IAM policy that SkyPilot's documentation asks for the users of an account, with what is chosen of it.</summary>
/// <remarks>
/// <para>Without a switch it is the policy of https://docs.skypilot.co/en/latest/cloud-setup/cloud-permissions/aws.html, statement for statement, with the account filled in, spot instances included. Each
/// switch adds what one thing needs that SkyPilot does. Some of that the documentation does not name, and SkyPilot's code calls it: the Reason of such a statement says so, with the code that does
/// it. docs/roles.md lists the parts with their sources.</para>
/// <para>-Region and -VpcId keep the policy to regions and VPCs: the regions stand in the ARNs of EC2, and the condition ec2:Vpc on network interfaces, subnets and security groups, which alone have
/// it, so that statements are split for it.</para>
/// <para>Each statement says what it is for (Statements, Reason). Notes says what is wide: the documentation's policy shows everything of EC2, opens security groups to the world, and ends any instance.</para>
/// <para>The policy goes into IAM with Publish-MlPolicy. Nothing is changed here but a file where -OutFile names one. AWS is asked for the account alone (sts:GetCallerIdentity), and with -AccountId for nothing.</para>
/// </remarks>
/// <example>
/// <title>Write the policy of SkyPilot's documentation for an account</title>
/// <code>(New-SkyPilotPolicy -AccountId 123456789012).Json | Set-Content ./minimal-skypilot-policy.json</code>
/// <remarks>Eight statements. Nothing is called.</remarks>
/// </example>
/// <example>
/// <title>Let users open ports, clone disks and use two buckets, in one region and one VPC</title>
/// <code>New-SkyPilotPolicy -Ports -CloneDisk -S3 Scoped -Bucket team-data, team-models -Region us-west-2 -VpcId vpc-0123456789abcdef0 | Publish-MlPolicy</code>
/// <remarks>The account is that of the credentials. Run again, it changes nothing.</remarks>
/// </example>
/// <example>
/// <title>See what the documentation does not name</title>
/// <code>(New-SkyPilotPolicy -AccountId 123456789012 -AutoCreateRole -Efa -PlacementGroup).Statements | Where-Object Reason -Match 'does not name' | Format-List Actions, Resources, Reason</code>
/// <remarks>Each says which code of SkyPilot calls it.</remarks>
/// </example>
/// <example>
/// <title>See how much less it is than full access</title>
/// <code>New-SkyPilotPolicy -AccountId 123456789012 -S3 Scoped | Compare-MlPolicy -ReferenceName AmazonEC2FullAccess, AmazonS3FullAccess -Summary</code>
/// <remarks>These two are what the role gets that SkyPilot makes by itself.</remarks>
/// </example>
/// <seealso cref="PublishMlPolicyCommand"/>
/// <seealso cref="TestMlPolicyCommand"/>
/// <seealso cref="CompareMlPolicyCommand"/>
[Cmdlet(VerbsCommon.New, "SkyPilotPolicy", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(MlPolicy))]
public sealed class NewSkyPilotPolicyCommand : MlCallerCmdlet
{
    /// <summary>Leaves out the statement for spot instances.</summary>
    [Parameter]
    public SwitchParameter NoSpot { get; set; }

    /// <summary>Lets users clone disks (sky launch --clone-disk-from).</summary>
    [Parameter]
    public SwitchParameter CloneDisk { get; set; }

    /// <summary>Lets users open ports of clusters.</summary>
    [Parameter]
    public SwitchParameter Ports { get; set; }

    /// <summary>
    /// What users may do with buckets: Full is everything, as AmazonS3FullAccess, which the documentation named; Scoped is reading, writing and listing objects, as it has it today.
    /// </summary>
    [Parameter]
    [ValidateSet(nameof(BucketAccess.None), nameof(BucketAccess.Full), nameof(BucketAccess.Scoped))]
    [PSDefaultValue(Help = "None")]
    public string S3 { get; set; } = nameof(BucketAccess.None);

    /// <summary>The buckets of -S3 Scoped and -ManageBuckets, by name. Wildcards stand in the policy as they are.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "All buckets")]
    public string[] Bucket { get; set; } = [];

    /// <summary>Lets users make, tag and delete buckets (sky storage). -S3 Full has it already.</summary>
    [Parameter]
    public SwitchParameter ManageBuckets { get; set; }

    /// <summary>Lets SkyPilot make the role and the instance profile where there are none. Whoever may do that is an administrator in effect.</summary>
    [Parameter]
    public SwitchParameter AutoCreateRole { get; set; }

    /// <summary>Lets users use Elastic Fabric Adapter.</summary>
    [Parameter]
    public SwitchParameter Efa { get; set; }

    /// <summary>Lets users launch clusters in placement groups.</summary>
    [Parameter]
    public SwitchParameter PlacementGroup { get; set; }

    /// <summary>Lets users launch into capacity reservations and capacity blocks.</summary>
    [Parameter]
    public SwitchParameter CapacityReservation { get; set; }

    /// <summary>Lets users reach instances by Session Manager (aws.use_ssm).</summary>
    [Parameter]
    public SwitchParameter Ssm { get; set; }

    /// <summary>Lets SkyPilot look up quotas before it launches anything.</summary>
    [Parameter]
    public SwitchParameter QuotaCheck { get; set; }

    /// <summary>The name of the role that instances run with, and of its instance profile.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "skypilot-v1")]
    public string? RoleName { get; set; }

    /// <summary>The policy's name.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "minimal-skypilot-policy")]
    public string? Name { get; set; }

    /// <summary>The account, twelve digits. With it nobody is called.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "That of the credentials")]
    public string? AccountId { get; set; }

    /// <summary>The regions that users may launch in, of one partition. The first is called for the account.</summary>
    [Parameter]
    [Alias("RegionToCall")]
    [ValidateNotNullOrEmpty]
    [RegionTransformation]
    [ArgumentCompleter(typeof(RegionCompleter))]
    [PSDefaultValue(Help = "All regions, in the partition of the session's; with -AccountId that of aws")]
    public string[] Region { get; set; } = [];

    /// <summary>The ids of the VPCs that users may launch in.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "All VPCs")]
    public string[] VpcId { get; set; } = [];

    /// <summary>A file to write the policy to, or a folder for its conventional name, {name}.json: one that exists, a path without an extension, or one that ends in a slash. A file that is there is replaced.</summary>
    [Parameter]
    [PSDefaultValue(Help = "No file is written")]
    public string? OutFile { get; set; }

    /// <inheritdoc/>
    private protected override string? RegionToCall => Region.FirstOrDefault();

    private SkyPilotPolicyOptions Options => new()
    {
        Name = Name,
        RoleName = RoleName,
        Regions = [.. Region],
        VpcIds = [.. VpcId],
        Buckets = [.. Bucket],
        Spot = !NoSpot,
        CloneDisk = CloneDisk,
        Ports = Ports,
        S3 = Enum.Parse<BucketAccess>(S3, ignoreCase: true),
        ManageBuckets = ManageBuckets,
        AutoCreateRole = AutoCreateRole,
        Efa = Efa,
        PlacementGroup = PlacementGroup,
        CapacityReservation = CapacityReservation,
        Ssm = Ssm,
        QuotaCheck = QuotaCheck,
    };

    /// <inheritdoc/>
    private protected override Task EndAsync(CancellationToken cancellationToken) => ForOneItemAsync(Name, async () =>
    {
        var options = Options;
        SkyPilotPolicy.Check(options, AccountId);
        var place = AccountId is null ? await GetPlaceAsync(cancellationToken).ConfigureAwait(false) : SkyPilotPolicy.PlaceOf(options, AccountId);
        await WritePolicyAsync(SkyPilotPolicy.Of(place, options), OutFile).ConfigureAwait(false);
    });
}
