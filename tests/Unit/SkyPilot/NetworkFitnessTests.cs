using MlOps.SkyPilot;

namespace MlOps.Unit.SkyPilot;

/// <summary>VPCs are found as SkyPilot finds them, and judged for what the configuration asks.</summary>
public sealed class NetworkFitnessTests : IAsyncDisposable
{
    private static readonly SkyPilotWish Public = new() { VpcNames = ["ml"] };
    private static readonly SkyPilotWish Private = new() { VpcNames = ["ml"], UseInternalIps = true };

    private readonly SkyPilotBed _bed = new();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task A_public_subnet_is_one_with_a_route_to_an_internet_gateway_of_its_own_table_or_the_main_one()
    {
        var vpc = _bed.Vpc("ml");
        var (open, closed, main) = (_bed.Subnet(vpc), _bed.Subnet(vpc), _bed.Subnet(vpc));
        _bed.Route(vpc, "igw-1", [open]);
        _bed.Route(vpc, "nat-1", [closed]);
        _bed.Route(vpc, "igw-1", []);

        var found = Assert.Single((await _bed.CheckAsync(Public)).Vpcs);

        Assert.Equal(("ml", vpc, "us-west-2"), (found.Name, found.VpcId, found.Region));
        Assert.Equal([open, main], found.UsableSubnets);
        Assert.Equal([$"{closed}: it has no route to an internet gateway"], found.OtherSubnets);
        Assert.Equal(["DescribeVpcs", "DescribeSubnets", "DescribeRouteTables", "DescribeVpcEndpoints"], _bed.Calls);
        Assert.False(File.Exists(_bed.File));
    }

    [Fact]
    public async Task A_private_subnet_has_none_and_gives_no_public_addresses()
    {
        var vpc = _bed.Vpc("ml");
        var (open, closed, giving) = (_bed.Subnet(vpc), _bed.Subnet(vpc), _bed.Subnet(vpc, givesPublicAddresses: true));
        _bed.Route(vpc, "igw-1", [open]);
        _bed.Route(vpc, "nat-1", [closed, giving]);

        var planned = await _bed.CheckAsync(Private);

        var found = Assert.Single(planned.Vpcs);
        Assert.Equal([closed], found.UsableSubnets);
        Assert.Equal([$"{open}: it has a route to an internet gateway", $"{giving}: it gives instances public addresses"], found.OtherSubnets);
        Assert.Empty(planned.Findings);
    }

    [Fact]
    public async Task What_lacks_the_subnets_is_refused_with_the_reason_of_each()
    {
        var vpc = _bed.Vpc("ml");
        var (open, giving) = (_bed.Subnet(vpc), _bed.Subnet(vpc, givesPublicAddresses: true));
        _bed.Route(vpc, "igw-1", [open]);
        _bed.Route(vpc, "nat-1", [giving]);

        var error = await _bed.RefusedAsync(Private);

        Assert.Equal(("VpcUnfit", "NoPrivateSubnet"), (error.Id, error.Findings[0].Id));
        Assert.Contains($"{open}: it has a route to an internet gateway. {giving}: it gives instances public addresses.", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_bed.File));
    }

    [Fact]
    public async Task A_VPC_of_private_subnets_needs_private_addresses()
    {
        var vpc = _bed.Vpc("ml");
        _bed.Route(vpc, "nat-1", [_bed.Subnet(vpc)]);

        Assert.Equal("NoPublicSubnet", (await _bed.RefusedAsync(Public)).Findings[0].Id);
        Assert.Equal("PLANNED", (await _bed.CheckAsync(Private)).Status);
    }

    [Fact]
    public async Task A_VPC_without_subnets_is_refused()
    {
        _bed.Vpc("ml");

        Assert.Contains("It has no subnets.", (await _bed.RefusedAsync(Public)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_nothing_or_several_have_is_refused()
    {
        Assert.Equal("VpcNotFound", (await _bed.RefusedAsync(Public, "us-west-2", "eu-west-1")).Findings[0].Id);

        foreach (var vpc in new[] { _bed.Vpc("ml"), _bed.Vpc("ml") })
        {
            _bed.Route(vpc, "igw-1", [_bed.Subnet(vpc)]);
        }

        Assert.Equal("VpcNameAmbiguous", (await _bed.RefusedAsync(Public)).Findings[0].Id);
    }

    [Fact]
    public async Task Without_a_name_the_default_VPC_is_judged()
    {
        var planned = await _bed.CheckAsync(new SkyPilotWish { UseInternalIps = false });
        Assert.Equal(("", 3), (Assert.Single(planned.Vpcs).Name, planned.Vpcs[0].UsableSubnets.Count + planned.Vpcs[0].OtherSubnets.Count));

        Assert.Equal("NoPrivateSubnet", (await _bed.RefusedAsync(new SkyPilotWish { UseInternalIps = true })).Findings[0].Id);
    }

    [Fact]
    public async Task Regions_are_looked_at_one_by_one()
    {
        var vpc = _bed.Vpc("ml", "eu-west-1");
        var subnet = _bed.Subnet(vpc, region: "eu-west-1");
        _bed.Route(vpc, "igw-1", [subnet], "eu-west-1");

        var planned = await _bed.CheckAsync(Public, "eu-west-1", "us-west-2");

        Assert.Equal(["eu-west-1"], planned.Vpcs.Select(found => found.Region));
        Assert.Equal(["RegionWithoutVpc"], planned.Findings.Select(finding => finding.Id));
        Assert.Equal("VpcNotFound", (await _bed.RefusedAsync(Public)).Findings[0].Id);
    }

    [Fact]
    public async Task Each_of_several_VPCs_is_looked_for()
    {
        foreach (var name in new[] { "ml", "other" })
        {
            var vpc = _bed.Vpc(name);
            _bed.Route(vpc, "igw-1", [_bed.Subnet(vpc)]);
        }

        var planned = await _bed.CheckAsync(new SkyPilotWish { VpcNames = ["ml", "other"] });
        Assert.Equal(["ml", "other"], planned.Vpcs.Select(vpc => vpc.Name));
        Assert.Equal(["VpcNamesAreNew"], planned.Findings.Select(finding => finding.Id));

        var error = await _bed.RefusedAsync(new SkyPilotWish { VpcNames = ["ml", "none"] });
        Assert.Contains("no VPC named none in us-west-2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true, new string[0], new string[0])]
    [InlineData(true, false, new string[0], new[] { "SsmUnreachable", "SubnetWithoutWayOut" })]
    [InlineData(true, false, new[] { "ssm" }, new[] { "SsmUnreachable", "SubnetWithoutWayOut" })]
    [InlineData(true, false, new[] { "ssm", "ssmmessages" }, new[] { "SubnetWithoutWayOut" })]
    [InlineData(false, false, new string[0], new[] { "NoWayIn", "SubnetWithoutWayOut" })]
    [InlineData(null, false, new string[0], new[] { "SsmUnreachable", "SubnetWithoutWayOut" })]
    public async Task Session_Manager_needs_a_way_out_or_endpoints(bool? useSsm, bool hasWayOut, string[] endpoints, string[] expected)
    {
        var vpc = _bed.Vpc("ml");
        _bed.Route(vpc, hasWayOut ? "nat-1" : null, [_bed.Subnet(vpc)]);
        foreach (var service in endpoints)
        {
            _bed.Endpoint(vpc, service);
        }

        var wish = Private with { UseSsm = useSsm };
        var findings = expected.Contains("SsmUnreachable") ? (await _bed.RefusedAsync(wish)).Findings : (await _bed.CheckAsync(wish)).Findings;

        Assert.Equal(expected, findings.Select(finding => finding.Id));
    }

    [Fact]
    public async Task A_route_that_leads_nowhere_any_more_is_no_way_out()
    {
        var vpc = _bed.Vpc("ml");
        var (open, closed) = (_bed.Subnet(vpc), _bed.Subnet(vpc));
        _bed.Route(vpc, "nat-1", [open]);
        _bed.Route(vpc, "nat-2", [closed], state: "blackhole");

        var findings = (await _bed.CheckAsync(Private with { UseSsm = true })).Findings;

        Assert.Equal(["SsmUnreachable Warning", "SubnetWithoutWayOut Warning"], findings.Select(finding => $"{finding.Id} {finding.Severity}"));
        Assert.All(findings, finding => Assert.Contains(closed, finding.Message, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.DoesNotContain(open, finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_regions_of_a_proxy_are_looked_at_and_those_that_it_lacks_are_told()
    {
        foreach (var region in new[] { "us-west-2", "eu-west-1" })
        {
            var vpc = _bed.Vpc("ml", region);
            _bed.Route(vpc, "nat-1", [_bed.Subnet(vpc, region: region)], region);
        }

        var wish = Private with { ProxyCommand = SshProxyCommand.Of([KeyValuePair.Create("eu-west-1", "ssh x")]) };

        var planned = await _bed.CheckAsync(wish);
        Assert.Equal(["eu-west-1"], planned.Vpcs.Select(vpc => vpc.Region));
        Assert.Empty(planned.Findings);

        Assert.Equal(["RegionWithoutProxy"], (await _bed.CheckAsync(wish, "eu-west-1", "us-west-2")).Findings.Select(finding => finding.Id));
    }
}
