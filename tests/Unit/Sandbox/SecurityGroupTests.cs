using System.Text.Json.Nodes;
using Amazon;
using Amazon.EC2;
using Amazon.EC2.Model;
using MlOps.Sandbox;
using MlOps.Sandbox.State;
using MlOps.Sandbox.Time;

namespace MlOps.Unit.Sandbox;

/// <summary>Rules of security groups, as a template sets them and as somebody adds them beside it.</summary>
public sealed class SecurityGroupTests
{
    private const string Group = "sg-1";
    private const string Arn = "arn:aws:ec2:us-west-2:123456789012:security-group/sg-1";

    private static IpPermission Everything => new() { IpProtocol = "-1", Ipv4Ranges = [new IpRange { CidrIp = "0.0.0.0/0" }] };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rules_with_every_kind_of_peer_are_described()
    {
        await using var sandbox = Start();
        using var ec2 = Client(sandbox);

        var found = await DescribeAsync(ec2);

        Assert.Equal(
            ["tcp 443-443 10.0.0.0/16", "tcp 443-443 2001:db8::/32", "udp 53-53 pl-1", "tcp 22-22 sg-2"],
            found.IpPermissions.Select(Text));
        Assert.Equal(["-1 - 0.0.0.0/0"], found.IpPermissionsEgress.Select(Text));
        Assert.Equal("HTTPS", found.IpPermissions[0].Ipv4Ranges.Single().Description);
    }

    [Theory]
    [InlineData("ip-permission.group-id", "sg-2", Group)]
    [InlineData("ip-permission.group-id", "sg-9", "")]
    [InlineData("egress.ip-permission.group-id", "sg-2", "")]
    public async Task A_group_is_found_by_those_that_its_rules_refer_to(string filter, string value, string expected)
    {
        await using var sandbox = Start();
        using var ec2 = Client(sandbox);

        var answer = await ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { Filters = [new Filter { Name = filter, Values = [value] }] }, Token);

        Assert.Equal(expected, string.Join(' ', (answer.SecurityGroups ?? []).Select(group => group.GroupId)));
    }

    [Fact]
    public async Task An_interface_endpoint_has_a_network_interface_in_each_subnet_and_a_gateway_has_none()
    {
        await using var sandbox = Start();
        using var ec2 = Client(sandbox);
        AddEndpoint("vpce-1", "Interface");
        AddEndpoint("vpce-2", "Gateway");

        var cards = (await ec2.DescribeNetworkInterfacesAsync(new DescribeNetworkInterfacesRequest { Filters = [new Filter { Name = "group-id", Values = [Group] }] }, Token)).NetworkInterfaces;
        var endpoints = (await ec2.DescribeVpcEndpointsAsync(new DescribeVpcEndpointsRequest(), Token)).VpcEndpoints;
        var byId = (await ec2.DescribeNetworkInterfacesAsync(new DescribeNetworkInterfacesRequest { NetworkInterfaceIds = [cards[0].NetworkInterfaceId] }, Token)).NetworkInterfaces;

        Assert.Equal(["subnet-1", "subnet-2"], cards.Select(card => card.SubnetId));
        Assert.All(cards, card => Assert.Equal(
            (NetworkInterfaceType.Vpc_endpoint, true, "VPC Endpoint Interface vpce-1"), (card.InterfaceType, card.RequesterManaged, card.Description)));
        Assert.Equal(cards.Select(card => card.NetworkInterfaceId), endpoints.Single(endpoint => endpoint.VpcEndpointId == "vpce-1").NetworkInterfaceIds);
        Assert.Empty(endpoints.Single(endpoint => endpoint.VpcEndpointId == "vpce-2").NetworkInterfaceIds ?? []);
        Assert.Equal("subnet-1", Assert.Single(byId).SubnetId);

        void AddEndpoint(string id, string type) => sandbox.World.Resources.Add(new LiveResource
        {
            AccountId = RawClient.Account,
            Region = RawClient.Region,
            Type = "AWS::EC2::VPCEndpoint",
            Id = id,
            Created = sandbox.World.Time.GetUtcNow(),
            Properties = new JsonObject { ["VpcEndpointType"] = type, ["SubnetIds"] = new JsonArray("subnet-1", "subnet-2"), ["SecurityGroupIds"] = new JsonArray(Group) },
        });
    }

    [Fact]
    public async Task An_endpoint_of_SageMaker_has_a_network_interface_in_the_groups_of_its_model()
    {
        await using var sandbox = Start();
        using var ec2 = Client(sandbox);
        Add("Model", "m", new JsonObject { ["VpcConfig"] = new JsonObject { ["SecurityGroupIds"] = new JsonArray(Group), ["Subnets"] = new JsonArray("subnet-1", "subnet-2") } });
        Add("Model", "plain", []);
        Add("EndpointConfig", "c", new JsonObject { ["ProductionVariants"] = new JsonArray(new JsonObject { ["ModelName"] = "m" }, new JsonObject { ["ModelName"] = "plain" }) });
        Assert.Empty(await ListAsync());
        Add("Endpoint", "e", new JsonObject { ["EndpointConfigName"] = "c" });

        var card = Assert.Single(await ListAsync());

        Assert.Equal(("subnet-1", true, "interface"), (card.SubnetId, card.RequesterManaged, card.InterfaceType.Value));

        async Task<List<NetworkInterface>> ListAsync() => await ListInterfacesAsync(ec2);

        void Add(string kind, string name, JsonObject properties) => AddHosting(sandbox, kind, name, properties);
    }

    [Fact]
    public async Task The_interface_of_an_endpoint_that_is_deleted_stays_for_a_while()
    {
        await using var sandbox = Start();
        using var ec2 = Client(sandbox);
        AddHosting(sandbox, "Model", "m", new JsonObject { ["VpcConfig"] = new JsonObject { ["SecurityGroupIds"] = new JsonArray(Group), ["Subnets"] = new JsonArray("subnet-1") } });
        AddHosting(sandbox, "EndpointConfig", "c", new JsonObject { ["ProductionVariants"] = new JsonArray(new JsonObject { ["ModelName"] = "m" }) });
        AddHosting(sandbox, "Endpoint", "e", new JsonObject { ["EndpointConfigName"] = "c" });
        var card = Assert.Single(await ListInterfacesAsync(ec2));

        await new RawClient(sandbox).Json("sagemaker", "DeleteEndpoint", """{"EndpointName":"e"}""");

        Assert.DoesNotContain(sandbox.World.Resources.All, resource => resource.Type == "AWS::SageMaker::Endpoint");
        Assert.Equal(card.NetworkInterfaceId, Assert.Single(await ListInterfacesAsync(ec2)).NetworkInterfaceId);
        ((SandboxTime)sandbox.Time).Advance(TimeSpan.FromMinutes(5));
        Assert.Empty(await ListInterfacesAsync(ec2));
    }

    private static async Task<List<NetworkInterface>> ListInterfacesAsync(AmazonEC2Client ec2) => (await ec2.DescribeNetworkInterfacesAsync(
        new DescribeNetworkInterfacesRequest { Filters = [new Filter { Name = "group-id", Values = [Group] }] }, Token)).NetworkInterfaces ?? [];

    private static void AddHosting(EmbeddedAws sandbox, string kind, string name, JsonObject properties)
    {
        properties[$"{kind}Name"] = name;
        sandbox.World.Resources.Add(new LiveResource
        {
            AccountId = RawClient.Account,
            Region = RawClient.Region,
            Type = $"AWS::SageMaker::{kind}",
            Id = kind == "Endpoint" ? $"arn:aws:sagemaker:{RawClient.Region}:{RawClient.Account}:endpoint/{name}" : name,
            Created = sandbox.World.Time.GetUtcNow(),
            Properties = properties,
        });
    }

    [Fact]
    public async Task A_rule_is_revoked_by_its_properties_whoever_added_it()
    {
        await using var sandbox = Start();
        using var ec2 = Client(sandbox);
        await new RawClient(sandbox).Query(
            "ec2",
            "AuthorizeSecurityGroupIngress",
            ("GroupId", Group),
            ("IpPermissions.1.IpProtocol", "6"),
            ("IpPermissions.1.FromPort", "8080"),
            ("IpPermissions.1.ToPort", "8080"),
            ("IpPermissions.1.IpRanges.1.CidrIp", "0.0.0.0/0"),
            ("IpPermissions.1.Groups.1.GroupId", "sg-3"));
        Assert.Equal(6, (await DescribeAsync(ec2)).IpPermissions.Count);

        var answer = await ec2.RevokeSecurityGroupIngressAsync(
            new RevokeSecurityGroupIngressRequest
            {
                GroupId = Group,
                IpPermissions =
                [
                    new IpPermission { IpProtocol = "tcp", FromPort = 8080, ToPort = 8080, Ipv4Ranges = [new IpRange { CidrIp = "0.0.0.0/0" }] },
                    new IpPermission
                    {
                        IpProtocol = "tcp",
                        FromPort = 443,
                        ToPort = 443,
                        Ipv4Ranges = [new IpRange { CidrIp = "10.0.0.0/16" }],
                        Ipv6Ranges = [new Ipv6Range { CidrIpv6 = "2001:db8::/32" }],
                    },
                ],
            },
            Token);
        var egress = await ec2.RevokeSecurityGroupEgressAsync(new RevokeSecurityGroupEgressRequest { GroupId = Group, IpPermissions = [Everything] }, Token);

        Assert.True(answer.Return);
        Assert.Equal(["10.0.0.0/16", "2001:db8::/32", "0.0.0.0/0"], answer.RevokedSecurityGroupRules.Select(rule => rule.CidrIpv4 ?? rule.CidrIpv6));
        Assert.Equal((Group, false, "tcp", 443, 443, "HTTPS"), Told(answer.RevokedSecurityGroupRules[0]));
        Assert.Equal((Group, true, "-1", null, null, null), Told(Assert.Single(egress.RevokedSecurityGroupRules)));
        var left = await DescribeAsync(ec2);
        Assert.Equal(["udp 53-53 pl-1", "tcp 22-22 sg-2", "tcp 8080-8080 sg-3"], left.IpPermissions.Select(Text));
        Assert.Empty(left.IpPermissionsEgress ?? []);
    }

    [Fact]
    public async Task A_rule_is_revoked_by_its_id_and_an_unknown_id_revokes_nothing()
    {
        await using var sandbox = Start();
        using var ec2 = Client(sandbox);
        var added = await new RawClient(sandbox).Query(
            "ec2",
            "AuthorizeSecurityGroupEgress",
            ("GroupId", Group),
            ("IpPermissions.1.IpProtocol", "tcp"),
            ("IpPermissions.1.FromPort", "25"),
            ("IpPermissions.1.ToPort", "25"),
            ("IpPermissions.1.PrefixListIds.1.PrefixListId", "pl-2"));
        var id = added.Descendants().Single(element => element.Name.LocalName == "securityGroupRuleId").Value;

        var refused = await Assert.ThrowsAsync<AmazonEC2Exception>(
            () => ec2.RevokeSecurityGroupEgressAsync(new RevokeSecurityGroupEgressRequest { GroupId = Group, SecurityGroupRuleIds = [id, "sgr-0none"] }, Token));
        var elsewhere = await Assert.ThrowsAsync<AmazonEC2Exception>(
            () => ec2.RevokeSecurityGroupIngressAsync(new RevokeSecurityGroupIngressRequest { GroupId = Group, SecurityGroupRuleIds = [id] }, Token));
        var before = (await DescribeAsync(ec2)).IpPermissionsEgress.Count;
        var answer = await ec2.RevokeSecurityGroupEgressAsync(new RevokeSecurityGroupEgressRequest { GroupId = Group, SecurityGroupRuleIds = [id] }, Token);

        Assert.Equal(("InvalidSecurityGroupRuleId.NotFound", "InvalidSecurityGroupRuleId.NotFound"), (refused.ErrorCode, elsewhere.ErrorCode));
        Assert.Equal(2, before);
        Assert.Equal((id, "pl-2"), (Assert.Single(answer.RevokedSecurityGroupRules).SecurityGroupRuleId, answer.RevokedSecurityGroupRules[0].PrefixListId));
        Assert.Equal(["-1 - 0.0.0.0/0"], (await DescribeAsync(ec2)).IpPermissionsEgress.Select(Text));
    }

    [Fact]
    public async Task A_rule_that_is_not_there_is_an_error_outside_the_default_VPC_and_is_told_inside()
    {
        await using var sandbox = Start();
        using var ec2 = Client(sandbox);
        var vpc = (await ec2.DescribeVpcsAsync(Token)).Vpcs.Single(found => found.IsDefault == true).VpcId;
        JsonObject Open(string id, string network) =>
            new() { ["GroupId"] = id, ["VpcId"] = network, ["SecurityGroupIngress"] = new JsonArray(Rule("tcp", 22, "CidrIp", "10.0.0.0/8")) };
        Add(sandbox, "sg-default", Open("sg-default", vpc));
        Add(sandbox, "sg-own", Open("sg-own", "vpc-1"));
        List<IpPermission> permissions = [Ssh("10.0.0.0/8"), Ssh("0.0.0.0/0")];

        var refused = await Assert.ThrowsAsync<AmazonEC2Exception>(
            () => ec2.RevokeSecurityGroupIngressAsync(new RevokeSecurityGroupIngressRequest { GroupId = "sg-own", IpPermissions = permissions }, Token));
        var told = await ec2.RevokeSecurityGroupIngressAsync(new RevokeSecurityGroupIngressRequest { GroupId = "sg-default", IpPermissions = permissions }, Token);

        Assert.Equal(("InvalidPermission.NotFound", "The specified rule does not exist in this security group."), (refused.ErrorCode, refused.Message));
        Assert.Single((await DescribeAsync(ec2, "sg-own")).IpPermissions);
        Assert.Equal(["tcp 22-22 0.0.0.0/0"], told.UnknownIpPermissions.Select(Text));
        Assert.Equal("10.0.0.0/8", Assert.Single(told.RevokedSecurityGroupRules).CidrIpv4);
        Assert.Empty((await DescribeAsync(ec2, "sg-default")).IpPermissions ?? []);
    }

    [Fact]
    public async Task A_dry_run_revokes_nothing()
    {
        await using var sandbox = Start();
        using var ec2 = Client(sandbox);

        Task Call(string group) => ec2.RevokeSecurityGroupIngressAsync(
            new RevokeSecurityGroupIngressRequest { GroupId = group, DryRun = true, IpPermissions = [SshFrom(new UserIdGroupPair { GroupId = "sg-2" })] }, Token);
        var dry = await Assert.ThrowsAsync<AmazonEC2Exception>(() => Call(Group));
        var missing = await Assert.ThrowsAsync<AmazonEC2Exception>(() => Call("sg-none"));

        Assert.Equal(("DryRunOperation", "InvalidGroup.NotFound"), (dry.ErrorCode, missing.ErrorCode));
        Assert.Equal(4, (await DescribeAsync(ec2)).IpPermissions.Count);
    }

    [Theory]
    [InlineData("ec2:RevokeSecurityGroupIngress")]
    [InlineData("ec2:RevokeSecurityGroupEgress")]
    public async Task The_caller_answers_for_the_group_whose_tags_and_VPC_are_condition_keys(string action)
    {
        var statement = $$$$"""
            {"Effect":"Allow","Action":"ec2:Describe*","Resource":"*"},
            {"Effect":"Allow","Action":"{{{{action}}}}","Resource":"{{{{Arn}}}}","Condition":{"StringEquals":{"ec2:ResourceTag/team":"ml"},"ArnLike":{"ec2:Vpc":"arn:aws:ec2:*:*:vpc/vpc-1"}}}
            """;
        await using var sandbox = Start(statement);
        using var ec2 = Client(sandbox);
        Add(sandbox, "sg-other", new JsonObject { ["GroupId"] = "sg-other", ["VpcId"] = "vpc-1" });

        Task Call(string group) => action == "ec2:RevokeSecurityGroupIngress"
            ? ec2.RevokeSecurityGroupIngressAsync(
                new RevokeSecurityGroupIngressRequest { GroupId = group, IpPermissions = [SshFrom(new UserIdGroupPair { GroupId = "sg-2" })] }, Token)
            : ec2.RevokeSecurityGroupEgressAsync(new RevokeSecurityGroupEgressRequest { GroupId = group, IpPermissions = [Everything] }, Token);
        var refused = await Assert.ThrowsAsync<AmazonEC2Exception>(() => Call("sg-other"));
        var tag = sandbox.World.Resources.Find(RawClient.Account, RawClient.Region, "AWS::EC2::SecurityGroup", Group)!.Properties["Tags"]![0]!;
        tag["Value"] = "sales";
        var foreign = await Assert.ThrowsAsync<AmazonEC2Exception>(() => Call(Group));
        tag["Value"] = "ml";
        await Call(Group);

        Assert.Equal(("UnauthorizedOperation", "UnauthorizedOperation"), (refused.ErrorCode, foreign.ErrorCode));
        var left = await DescribeAsync(ec2);
        Assert.Equal(4, left.IpPermissions.Count + (left.IpPermissionsEgress?.Count ?? 0));
    }

    private static (string?, bool?, string?, int?, int?, string?) Told(RevokedSecurityGroupRule rule) =>
        (rule.GroupId, rule.IsEgress, rule.IpProtocol, rule.FromPort, rule.ToPort, rule.Description);

    private static IpPermission SshFrom(UserIdGroupPair group) => new() { IpProtocol = "tcp", FromPort = 22, ToPort = 22, UserIdGroupPairs = [group] };

    private static IpPermission Ssh(string range) => new() { IpProtocol = "tcp", FromPort = 22, ToPort = 22, Ipv4Ranges = [new IpRange { CidrIp = range }] };

    private static string Text(IpPermission permission)
    {
        var peer = permission.Ipv4Ranges?.SingleOrDefault()?.CidrIp ?? permission.Ipv6Ranges?.SingleOrDefault()?.CidrIpv6
            ?? permission.PrefixListIds?.SingleOrDefault()?.Id ?? permission.UserIdGroupPairs?.SingleOrDefault()?.GroupId;
        return $"{permission.IpProtocol} {permission.FromPort}-{permission.ToPort} {peer}";
    }

    private static async Task<SecurityGroup> DescribeAsync(AmazonEC2Client ec2, string group = Group) =>
        Assert.Single((await ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { GroupIds = [group] }, Token)).SecurityGroups);

    private static JsonObject Rule(string protocol, int port, string peer, string value) =>
        new() { ["IpProtocol"] = protocol, ["FromPort"] = port, ["ToPort"] = port, [peer] = value };

    private static void Add(EmbeddedAws sandbox, string id, JsonObject properties) => sandbox.World.Resources.Add(new LiveResource
    {
        AccountId = RawClient.Account,
        Region = RawClient.Region,
        Type = "AWS::EC2::SecurityGroup",
        Id = id,
        Properties = properties,
        Created = sandbox.Time.GetUtcNow(),
    });

    private static EmbeddedAws Start(string? statements = null)
    {
        var sandbox = EmbeddedAws.Create(new EmbeddedAwsOptions
        {
            EnforceIam = statements is not null,
            CallerPolicies = statements is null
                ? new Dictionary<string, JsonObject>()
                : new Dictionary<string, JsonObject> { ["operator"] = JsonNode.Parse($$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""")!.AsObject() },
        });
        var https = Rule("tcp", 443, "CidrIp", "10.0.0.0/16");
        https["Description"] = "HTTPS";
        Add(sandbox, Group, new JsonObject
        {
            ["GroupId"] = Group,
            ["VpcId"] = "vpc-1",
            ["SecurityGroupIngress"] = new JsonArray(
                https,
                Rule("6", 443, "CidrIpv6", "2001:db8::/32"),
                Rule("udp", 53, "SourcePrefixListId", "pl-1"),
                Rule("tcp", 22, "SourceSecurityGroupId", "sg-2")),
            ["SecurityGroupEgress"] = new JsonArray(new JsonObject { ["IpProtocol"] = -1, ["CidrIp"] = "0.0.0.0/0" }),
            ["Tags"] = new JsonArray(new JsonObject { ["Key"] = "team", ["Value"] = "ml" }),
        });
        return sandbox;
    }

    private static AmazonEC2Client Client(EmbeddedAws sandbox) => new(
        sandbox.CredentialsFor(RawClient.Account),
        new AmazonEC2Config { RegionEndpoint = RegionEndpoint.USWest2, HttpClientFactory = sandbox.HttpClientFactory, MaxErrorRetry = 0 });
}
