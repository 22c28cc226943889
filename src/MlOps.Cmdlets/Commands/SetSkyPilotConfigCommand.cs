using System.Collections;
using System.Management.Automation;
using MlOps.Cmdlets.Completion;
using MlOps.Cmdlets.Pipeline;
using MlOps.Cmdlets.Session;
using MlOps.SkyPilot;

namespace MlOps.Cmdlets;

/// <summary>Writes what SkyPilot's configuration says of networks on AWS, and leaves all else of the file as it is.</summary>
/// <remarks>
/// <para>The keys aws.vpc_name or aws.vpc_names, use_internal_ips, use_ssm and ssh_proxy_command (https://docs.skypilot.co/en/latest/reference/config.html) are changed in the text of the file: comments,
/// order, quotes and line ends of all else stay, character for character, and the result is read again before it is written. One VPC stays under the key that the file has, and is vpc_name where it has
/// none, which every version of SkyPilot takes; several are vpc_names.</para>
/// <para>The file is replaced as a whole, with its permissions, through links, and a copy of the former one stays beside it: BackupPath. Nothing is written where nothing differs: Status is UNCHANGED and
/// Changes is empty. Clusters that run already keep their settings, as SkyPilot has it.</para>
/// <para>Before anything is written, the VPCs are looked for in -Region, by the tag Name as SkyPilot does, and are judged for what is asked: -UseInternalIps needs a subnet without a route to an internet
/// gateway that gives no public addresses; without it, one with such a route. Session Manager needs a way out or VPC endpoints of ssm and ssmmessages. A VPC that would not do is refused (VpcUnfit), and the
/// error says what is wrong with which subnet; what only deserves a look is a warning. -SkipVpcCheck writes without looking, and calls nobody.</para>
/// <para>Needs ec2:DescribeVpcs, ec2:DescribeSubnets, ec2:DescribeRouteTables and ec2:DescribeVpcEndpoints.</para>
/// </remarks>
/// <example>
/// <title>Let SkyPilot launch in the private subnets of a VPC, by Session Manager</title>
/// <code>Set-SkyPilotConfig ml-vpc -UseInternalIps -UseSsm -Path ./config.yaml -SkipVpcCheck | Format-List Path, Changes, BackupPath</code>
/// <remarks>Without -SkipVpcCheck the VPC is looked for first, with -Region us-west-2, eu-west-1 in both regions. Without -Path the file is ~/.sky/config.yaml.</remarks>
/// </example>
/// <example>
/// <title>See which lines would change</title>
/// <code>
/// $jump = @{ 'us-west-2' = 'ssh -W %h:%p ec2-user@jump.example.com' }
/// (Set-SkyPilotConfig -SshProxyCommand $jump -Remove use_ssm -Path ./config.yaml -SkipVpcCheck -WhatIf).Difference
/// </code>
/// <remarks>Nothing is written. A string instead of the table is one command for all regions.</remarks>
/// </example>
/// <seealso cref="InitializeSkyPilotRoleCommand"/>
/// <seealso cref="NewSkyPilotPolicyCommand"/>
[Cmdlet(VerbsCommon.Set, "SkyPilotConfig", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(MlSkyPilotConfig))]
public sealed class SetSkyPilotConfigCommand : MlCallerCmdlet
{
    /// <summary>The names of VPCs, which are their tags Name, in the order in which SkyPilot tries them.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "Those that the file has")]
    public string[] VpcName { get; set; } = [];

    /// <summary>Gives instances private addresses alone; -UseInternalIps:$false writes false.</summary>
    [Parameter]
    public SwitchParameter UseInternalIps { get; set; }

    /// <summary>Reaches instances by Session Manager; -UseSsm:$false writes false.</summary>
    [Parameter]
    public SwitchParameter UseSsm { get; set; }

    /// <summary>The command by which SSH reaches instances through another machine, or a table of regions with a command each. With a table SkyPilot launches in these regions only.</summary>
    [Parameter]
    [ProxyCommandTransformation]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(PlainValueCompleter))]
    [PSDefaultValue(Help = "What the file has")]
    public object? SshProxyCommand { get; set; }

    /// <summary>The keys of aws that are taken out: vpc_name, vpc_names, use_internal_ips, use_ssm, ssh_proxy_command. Both names of VPCs mean either.</summary>
    [Parameter]
    [ValidateSet("vpc_name", "vpc_names", "use_internal_ips", "use_ssm", "ssh_proxy_command", IgnoreCase = false)]
    public string[] Remove { get; set; } = [];

    /// <summary>The file. One that is not there is made.</summary>
    [Parameter]
    [PathTransformation]
    [ValidateNotNullOrEmpty]
    [PSDefaultValue(Help = "SKYPILOT_GLOBAL_CONFIG, or ~/.sky/config.yaml")]
    public string? Path { get; set; }

    /// <summary>The regions in which the VPCs are looked for.</summary>
    [Parameter]
    [Alias("RegionToCall")]
    [ValidateNotNullOrEmpty]
    [RegionTransformation]
    [ArgumentCompleter(typeof(RegionCompleter))]
    [PSDefaultValue(Help = "Those of -SshProxyCommand, or the session's")]
    public string[] Region { get; set; } = [];

    /// <summary>Writes without looking at the VPCs. Nobody is called.</summary>
    [Parameter]
    public SwitchParameter SkipVpcCheck { get; set; }

    /// <inheritdoc/>
    private protected override string? RegionToCall => Region.FirstOrDefault();

    /// <inheritdoc/>
    private protected override Task EndAsync(CancellationToken cancellationToken) => ForOneItemAsync(Path, async () =>
    {
        var path = await Pipeline.InvokeAsync(() => Path is null ? null : GetUnresolvedProviderPathFromPSPath(Path)).ConfigureAwait(false);
        var operation = new SkyPilotConfigOperation(new SkyPilotConfigOptions { Path = path, Regions = [.. Region] });
        var plan = await operation.PlanAsync(Wish, SkipVpcCheck ? null : () => OpenSessionAsync(accountId: null, region: null, cancellationToken), cancellationToken).ConfigureAwait(false);
        foreach (var finding in plan.Planned.Findings.Where(finding => finding.Severity == MlSeverity.Warning))
        {
            ((Aws.IOperationObserver)Observer).Warning(finding);
        }

        await WriteAsync(operation, plan).ConfigureAwait(false);
    });

    private async Task WriteAsync(SkyPilotConfigOperation operation, SkyPilotConfigPlan plan)
    {
        var planned = plan.Planned;
        if (planned.Changes.Count == 0)
        {
            await Pipeline.WriteObjectAsync(planned).ConfigureAwait(false);
            return;
        }

        var title = $"{planned.Path}: {string.Join("; ", planned.Changes)}.\n{string.Join('\n', planned.Difference)}";
        switch (await Pipeline.DecideAsync(title, title).ConfigureAwait(false))
        {
            case Decision.Go:
                await Pipeline.WriteObjectAsync(operation.Execute(plan)).ConfigureAwait(false);
                break;

            case Decision.ShowOnly:
                await Pipeline.WriteObjectAsync(planned).ConfigureAwait(false);
                break;
        }
    }

    private SkyPilotWish Wish => new()
    {
        VpcNames = [.. VpcName],
        UseInternalIps = IsGiven(nameof(UseInternalIps)) ? UseInternalIps : null,
        UseSsm = IsGiven(nameof(UseSsm)) ? UseSsm : null,
        ProxyCommand = SshProxyCommand switch
        {
            string command => SkyPilot.SshProxyCommand.Of(command),
            Hashtable table => SkyPilot.SshProxyCommand.Of(table.Cast<DictionaryEntry>().Select(entry => KeyValuePair.Create((string)entry.Key, (string)entry.Value!))),
            _ => null,
        },
        Removed = [.. Remove],
    };

    private bool IsGiven(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);
}
