using System.Collections.Immutable;
using Amazon.EC2.Model;
using MlOps.Documents;

namespace MlOps.SkyPilot;

/// <summary>
/// Judges whether SkyPilot could use VPCs as its configuration asks, by what it does itself (sky/provision/aws/config.py, get_vpc_id_by_name and _usable_subnets) and by what Session Manager needs
/// (https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-setting-up-messageAPIs.html).
/// </summary>
/// <param name="settings">What the configuration asks for.</param>
internal sealed class NetworkFitness(SkyPilotSettings settings)
{
    private static readonly string[] SsmServices = ["ssm", "ssmmessages"];

    private readonly List<MlFinding> _findings = [];
    private readonly List<MlSkyPilotVpc> _vpcs = [];

    private bool IsPrivate => settings.UseInternalIps == true;

    /// <summary>What was found.</summary>
    public ImmutableArray<MlFinding> Findings => [.. _findings];

    /// <summary>The VPCs that were found.</summary>
    public ImmutableArray<MlSkyPilotVpc> Vpcs => [.. _vpcs];

    /// <summary>The names to look for: one that is empty stands for the default VPC.</summary>
    public static ImmutableArray<string> NamesOf(SkyPilotSettings settings) => settings.VpcNames.IsEmpty ? [""] : settings.VpcNames;

    /// <summary>Judges what the settings say together, whatever the networks are.</summary>
    public void JudgeSettings()
    {
        if (IsPrivate && settings is { UseSsm: false, ProxyCommand: null })
        {
            Add(MlSeverity.Warning, "NoWayIn", SkyPilotKeys.UseInternalIps, "Instances would have private addresses alone, and neither a proxy nor Session Manager leads to them.",
                "Run SkyPilot within the VPC's network, or give -UseSsm or -SshProxyCommand.");
        }

        if (settings.VpcNames.Length > 1)
        {
            Add(MlSeverity.Information, "VpcNamesAreNew", SkyPilotKeys.VpcNames, "Several VPCs need a SkyPilot of January 2026 or later; an older one refuses vpc_names.", "Check with: sky --version");
        }
    }

    /// <summary>Judges what was found under all names in all regions.</summary>
    /// <param name="regions">The regions.</param>
    /// <param name="found">What was found.</param>
    public void Judge(IReadOnlyCollection<string> regions, ImmutableArray<RegionNetwork> found)
    {
        foreach (var name in NamesOf(settings))
        {
            JudgeName(name, regions, [.. found.Where(network => network.Name == name)]);
        }

        foreach (var region in regions)
        {
            JudgeRegion(region, regions, found.Any(network => network.Region == region));
        }

        foreach (var network in found)
        {
            JudgeNetwork(network);
        }
    }

    private void JudgeName(string name, IReadOnlyCollection<string> regions, ImmutableArray<RegionNetwork> found)
    {
        if (found.IsEmpty)
        {
            Add(MlSeverity.Error, "VpcNotFound", KeyOfVpcs, $"There is no {Words(name)} in {string.Join(" or ", regions)}.",
                name.Length == 0 ? "Name a VPC with -VpcName." : "Correct the name, which is the VPC's tag Name, or give the regions that have it with -Region.");
        }

        foreach (var several in found.GroupBy(network => network.Region).Where(group => group.Count() > 1))
        {
            Add(MlSeverity.Error, "VpcNameAmbiguous", KeyOfVpcs, $"Several VPCs in {several.Key} have the name {name}: {string.Join(", ", several.Select(network => network.VpcId))}. SkyPilot launches in none of them.",
                "Give one of them another tag Name.");
        }
    }

    private void JudgeRegion(string region, IReadOnlyCollection<string> regions, bool hasVpc)
    {
        if (!hasVpc && regions.Count > 1)
        {
            Add(MlSeverity.Warning, "RegionWithoutVpc", KeyOfVpcs, $"There is no such VPC in {region}: SkyPilot launches nothing there.", "Leave the region out, or make a VPC of that name there.");
        }

        if (settings.ProxyCommand is { Everywhere: null } proxy && !proxy.ByRegion.ContainsKey(region))
        {
            Add(MlSeverity.Warning, "RegionWithoutProxy", SkyPilotKeys.ProxyCommand, $"ssh_proxy_command has no command for {region}: SkyPilot launches nothing there.", "Add one for the region, or leave it out.");
        }
    }

    private void JudgeNetwork(RegionNetwork network)
    {
        var reasons = network.Subnets.ToDictionary(subnet => subnet.SubnetId, subnet => WhyNot(network, subnet), StringComparer.Ordinal);
        ImmutableArray<Subnet> usable = [.. network.Subnets.Where(subnet => reasons[subnet.SubnetId] is null)];
        _vpcs.Add(new MlSkyPilotVpc
        {
            Name = network.Name,
            VpcId = network.VpcId,
            Region = network.Region,
            UsableSubnets = [.. usable.Select(subnet => subnet.SubnetId)],
            OtherSubnets = [.. reasons.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}: {pair.Value}")],
        });
        if (usable.IsEmpty)
        {
            JudgeWithoutSubnets(network, reasons);
            return;
        }

        JudgeWaysOut(network, usable);
    }

    // Null where SkyPilot would use the subnet.
    private string? WhyNot(RegionNetwork network, Subnet subnet) =>
        subnet.State?.Value is { } state && state != "available" ? $"it is {state}"
        : !IsPrivate ? network.IsPublic(subnet) ? null : "it has no route to an internet gateway"
        : network.IsPublic(subnet) ? "it has a route to an internet gateway"
        : subnet.MapPublicIpOnLaunch == true ? "it gives instances public addresses"
        : null;

    private void JudgeWithoutSubnets(RegionNetwork network, Dictionary<string, string?> reasons)
    {
        var which = $"{Words(network.Name)} ({network.VpcId}) in {network.Region}";
        var why = reasons.Count == 0 ? "It has no subnets." : string.Join(" ", reasons.Select(pair => $"{pair.Key}: {pair.Value}."));
        if (IsPrivate)
        {
            Add(MlSeverity.Error, "NoPrivateSubnet", SkyPilotKeys.UseInternalIps, $"use_internal_ips needs a private subnet, and the {which} has none. {why}",
                "Add a subnet without a route to an internet gateway that gives no public addresses, choose another VPC, or give -UseInternalIps:$false.");
        }
        else
        {
            Add(MlSeverity.Error, "NoPublicSubnet", KeyOfVpcs, $"SkyPilot needs a public subnet, and the {which} has none. {why}",
                "Give -UseInternalIps for private subnets, choose another VPC, or add a subnet with a route to an internet gateway.");
        }
    }

    private void JudgeWaysOut(RegionNetwork network, ImmutableArray<Subnet> usable)
    {
        ImmutableArray<string> closed = [.. usable.Where(subnet => !network.HasWayOut(subnet)).Select(subnet => subnet.SubnetId)];
        if (closed.IsEmpty)
        {
            return;
        }

        string[] missing = [.. SsmServices.Where(service => !network.HasEndpoint(service))];
        if (settings.ReachesBySsm && missing.Length > 0)
        {
            var isHopeless = closed.Length == usable.Length;
            Add(isHopeless ? MlSeverity.Error : MlSeverity.Warning, "SsmUnreachable", SkyPilotKeys.UseSsm,
                $"Instances in {string.Join(", ", closed)} of {network.VpcId} in {network.Region} could not reach Session Manager: there is no route out, and no VPC endpoint of {string.Join(" and ", missing)}.",
                "Add a route 0.0.0.0/0 to a NAT gateway, or these VPC endpoints.");
        }

        Add(MlSeverity.Warning, "SubnetWithoutWayOut", KeyOfVpcs, $"{string.Join(", ", closed)} of {network.VpcId} in {network.Region} {(closed.Length == 1 ? "has" : "have")} no route out: SkyPilot could install nothing on instances there.",
            "Add a route 0.0.0.0/0 to a NAT gateway.");
    }

    private string KeyOfVpcs => settings.VpcNames.Length > 1 ? SkyPilotKeys.VpcNames : SkyPilotKeys.VpcName;

    private static string Words(string name) => name.Length == 0 ? "default VPC" : $"VPC named {name}";

    private void Add(string severity, string id, string key, string message, string suggestion) =>
        _findings.Add(Finding.Make(severity, id, new SourceLocation(null, 0, 0), $"{SkyPilotKeys.Section}.{key}", message, suggestion));
}
