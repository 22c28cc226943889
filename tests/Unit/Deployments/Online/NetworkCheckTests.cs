using System.Text.Json.Nodes;
using Amazon.EC2.Model;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using MlOps.Deployments.Online;
using MlOps.Sandbox.State;
using MlOps.Unit.Products;

namespace MlOps.Unit.Deployments.Online;

/// <summary>What an enterprise product finds in its VPC: each thing that is wrong is told, at the key that leads there, and nothing else is.</summary>
public sealed class NetworkCheckTests : IAsyncDisposable
{
    private const string Vpc = "vpc-0123456789abcdef0";
    private const string First = "subnet-0123456789abcdef0";
    private const string Second = "subnet-0123456789abcdef1";
    private const string Table = "rtb-0123456789abcdef0";
    private const string OtherVpc = "vpc-0ffffffffffffffff";

    private static readonly string FromSsm = Configs.Enterprise
        .With("vpc_source: direct", "vpc_source: ssm")
        .With($"    vpc_id: {Vpc}\n", "    vpc_parameter: /net/vpc\n    subnets_parameter: /net/subnets\n    security_group_parameter: /net/group\n")
        .With($"    subnet_ids:\n      - {First}\n      - {Second}\n", "")
        .With("vpc_mode: standalone", "vpc_mode: sgprov")
        .With("    vpc_cidr: 10.20.0.0/16\n", "");

    private readonly OnlineBed _bed = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task A_network_that_is_well_prepared_gives_no_finding()
    {
        Assert.Empty(await _bed.CheckAsync(await _bed.PrepareAsync(Configs.Enterprise)));
    }

    [Fact]
    public async Task Parameters_that_lead_to_a_network_that_is_well_prepared_give_no_finding()
    {
        Assert.Empty(await _bed.CheckAsync(await _bed.PrepareAsync(FromSsm)));
    }

    [Fact]
    public async Task A_vpc_that_there_is_not_is_told_once_and_its_dns_counts_as_not_checked()
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise);
        _bed.Remove(_bed.Find("AWS::EC2::VPC", Vpc));

        var findings = await _bed.CheckAsync(product);

        AssertAt(Assert.Single(findings, finding => finding.Id == "VpcNotFound"), "Error", "ml_product.vpc_integration.vpc_id", Vpc);
        Assert.Contains("DNS of the VPC", Assert.Single(findings, finding => finding.Id == "NotChecked").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EnableDnsSupport", "enableDnsSupport")]
    [InlineData("EnableDnsHostnames", "enableDnsHostnames")]
    public async Task Dns_that_is_off_is_told(string property, string attribute)
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise);
        _bed.Find("AWS::EC2::VPC", Vpc).Properties[property] = "false";

        AssertOnly(await _bed.CheckAsync(product), "VpcDnsDisabled", "Error", "ml_product.vpc_integration.vpc_id", attribute);
    }

    [Fact]
    public async Task Host_names_are_no_must_where_endpoints_have_no_private_dns()
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise.With("    vpc_cidr:", "    private_dns: false\n    vpc_cidr:"));
        _bed.Find("AWS::EC2::VPC", Vpc).Properties["EnableDnsHostnames"] = "false";

        Assert.Equal(("VpcDnsDisabled", "Warning"), Assert.Single((await _bed.CheckAsync(product)).Select(finding => (finding.Id, finding.Severity))));
    }

    [Fact]
    public async Task A_subnet_that_there_is_not_is_told_at_its_item()
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise);
        _bed.Remove(_bed.Find("AWS::EC2::Subnet", Second));

        AssertOnly(await _bed.CheckAsync(product), "SubnetNotFound", "Error", "ml_product.vpc_integration.subnet_ids[1]", Second);
    }

    [Fact]
    public async Task A_subnet_of_another_vpc_is_told()
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise);
        _bed.Find("AWS::EC2::Subnet", First).Properties["VpcId"] = OtherVpc;

        AssertOnly(await _bed.CheckAsync(product), "SubnetInOtherVpc", "Error", "ml_product.vpc_integration.subnet_ids[0]", OtherVpc);
    }

    [Fact]
    public async Task Two_subnets_of_one_zone_are_told()
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise);
        _bed.Find("AWS::EC2::Subnet", Second).Properties["AvailabilityZone"] = "us-west-2a";

        AssertOnly(await _bed.CheckAsync(product), "SubnetsShareZone", "Error", "ml_product.vpc_integration.subnet_ids[1]", "us-west-2a");
    }

    [Fact]
    public async Task A_zone_that_has_none_of_the_endpoints_is_told_for_each_of_them()
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise);
        _bed.Find("AWS::EC2::Subnet", Second).Properties["AvailabilityZone"] = "us-west-2d";

        var findings = await _bed.CheckAsync(product);

        Assert.Equal(["sagemaker.api", "sagemaker.runtime", "sts"], findings.Select(finding => finding.Message.Split(' ')[0]["com.amazonaws.us-west-2.".Length..]).Order(StringComparer.Ordinal));
        Assert.All(findings, finding => AssertAt(finding, "Error", "ml_product.vpc_integration.subnet_ids[1]", "us-west-2d"));
        Assert.All(findings, finding => Assert.Equal("ZoneLacksEndpoint", finding.Id));
    }

    [Theory]
    [InlineData("igw-0123456789abcdef0", "where builds have no public address")]
    [InlineData("local", "that builds cannot use")]
    public async Task A_route_by_a_gateway_that_builds_cannot_use_is_no_way_out(string gateway, string why)
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise);
        SetRoute(new JsonObject { ["DestinationCidrBlock"] = "0.0.0.0/0", ["GatewayId"] = gateway, ["State"] = "active" });

        var findings = await _bed.CheckAsync(product);

        Assert.Equal(2, findings.Count);
        Assert.All(findings, finding => Assert.Equal("NoWayOut", finding.Id));
        Assert.All(findings, finding => Assert.Contains(why, finding.Message, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Contains("com.amazonaws.us-west-2.codebuild", finding.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NatGatewayId", "nat-0123456789abcdef0")]
    [InlineData("TransitGatewayId", "tgw-0123456789abcdef0")]
    [InlineData("NetworkInterfaceId", "eni-0123456789abcdef0")]
    [InlineData("InstanceId", "i-0123456789abcdef0")]
    [InlineData("GatewayId", "vgw-0123456789abcdef0")]
    [InlineData("GatewayId", "vpce-0123456789abcdef0")]
    public async Task What_leads_out_is_a_way_out_unless_its_target_is_gone(string property, string target)
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise);
        SetRoute(new JsonObject { ["DestinationCidrBlock"] = "0.0.0.0/0", [property] = target, ["State"] = "active" });
        Assert.Empty(await _bed.CheckAsync(product));

        SetRoute(new JsonObject { ["DestinationCidrBlock"] = "0.0.0.0/0", [property] = target, ["State"] = "blackhole" });
        Assert.All(await _bed.CheckAsync(product), finding => Assert.Contains("blackhole", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_subnet_without_a_table_of_its_own_goes_by_the_main_one()
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise);
        _bed.Find("AWS::EC2::RouteTable", Table).Properties["SubnetIds"] = new JsonArray(First);
        var main = _bed.Add(product, "AWS::EC2::RouteTable", "rtb-0fffffffffffffff0", new JsonObject { ["RouteTableId"] = "rtb-0fffffffffffffff0", ["VpcId"] = Vpc, ["IsMain"] = true });
        Assert.Equal("ml_product.vpc_integration.subnet_ids[1]", Assert.Single(await _bed.CheckAsync(product)).Path);

        main.Properties["Routes"] = new JsonArray(new JsonObject { ["DestinationCidrBlock"] = "0.0.0.0/0", ["NatGatewayId"] = "nat-1", ["State"] = "active" });
        Assert.Empty(await _bed.CheckAsync(product));
    }

    [Fact]
    public async Task Endpoints_that_builds_need_do_where_nothing_leads_out()
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise);
        SetRoute(null);
        AddEndpoint(product, "logs");
        Assert.All(await _bed.CheckAsync(product), finding => Assert.Equal("NoWayOut", finding.Id));

        AddEndpoint(product, "codebuild");
        Assert.Empty(await _bed.CheckAsync(product));
        Assert.Equal(2, (await _bed.AllAsync(product)).Count(finding => finding.Id == "NoInternet"));
    }

    [Fact]
    public async Task A_route_table_of_another_vpc_is_told()
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise.With($"      - {Table}\n", $"      - {Table}\n      - rtb-0123456789abcdef9\n"));
        _bed.Find("AWS::EC2::RouteTable", "rtb-0123456789abcdef9").Properties["VpcId"] = OtherVpc;

        AssertOnly(await _bed.CheckAsync(product), "RouteTableNotInVpc", "Error", "ml_product.vpc_integration.route_table_ids[1]", "rtb-0123456789abcdef9");
    }

    [Fact]
    public async Task A_route_table_that_leads_to_another_gateway_endpoint_of_s3_is_told()
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise);
        var other = AddEndpoint(product, "s3", isGateway: true);
        other.Properties["RouteTableIds"] = new JsonArray(Table);

        AssertOnly(await _bed.CheckAsync(product), "RouteTableHasS3Endpoint", "Error", "ml_product.vpc_integration.route_table_ids[0]", other.Id);
    }

    [Fact]
    public async Task A_private_name_that_another_endpoint_has_is_told_unless_the_product_wants_none()
    {
        var other = AddEndpoint(await _bed.PrepareAsync(Configs.Enterprise), "sts");
        var product = await _bed.PrepareAsync(Configs.Enterprise.With("    vpc_cidr:", "    private_dns: true\n    vpc_cidr:"));
        AssertOnly(await _bed.CheckAsync(product), "PrivateDnsTaken", "Error", "ml_product.vpc_integration.private_dns", other.Id);

        Assert.Empty(await _bed.CheckAsync(await _bed.PrepareAsync(Configs.Enterprise.With("    vpc_cidr:", "    private_dns: false\n    vpc_cidr:"))));
        other.Properties["VpcId"] = OtherVpc;
        Assert.Empty(await _bed.CheckAsync(product));
    }

    [Fact]
    public async Task What_the_product_has_deployed_is_in_nobodys_way()
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise);
        await _bed.Deployments.DeployAsync(product);

        Assert.Equal(["SubscriptionPending"], (await _bed.CheckAsync(product)).Select(finding => finding.Id));
    }

    [Fact]
    public async Task A_range_that_the_subnets_are_not_in_is_told()
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise.With("vpc_cidr: 10.20.0.0/16", "vpc_cidr: 10.20.0.0/24"));

        AssertOnly(await _bed.CheckAsync(product), "SecurityGroupClosed", "Error", "ml_product.vpc_integration.vpc_cidr", Second);
    }

    [Theory]
    [InlineData("""{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"CidrIp":"10.20.0.0/24"}""", false)]
    [InlineData("""{"IpProtocol":"tcp","FromPort":80,"ToPort":80,"CidrIp":"0.0.0.0/0"}""", false)]
    [InlineData("""{"IpProtocol":"udp","FromPort":443,"ToPort":443,"CidrIp":"0.0.0.0/0"}""", false)]
    [InlineData("""{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"SourceSecurityGroupId":"sg-0ffffffffffffffff"}""", false)]
    [InlineData("""{"IpProtocol":"tcp","FromPort":0,"ToPort":65535,"CidrIp":"10.20.0.0/16"}""", true)]
    [InlineData("""{"IpProtocol":"-1","CidrIp":"0.0.0.0/0"}""", true)]
    [InlineData("""{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"SourceSecurityGroupId":"SELF"}""", true)]
    public async Task A_security_group_admits_https_from_the_subnets(string rule, bool admits)
    {
        var product = await _bed.PrepareAsync(FromSsm);
        var group = _bed.Deployments.Resources.Single(resource => resource.Type == "AWS::EC2::SecurityGroup" && resource.Properties["GroupName"]!.ToString() == "app");
        group.Properties["SecurityGroupIngress"] = new JsonArray(JsonNode.Parse(rule.Replace("SELF", group.Id, StringComparison.Ordinal)));

        var findings = await _bed.CheckAsync(product);

        Assert.Equal(admits ? [] : ["SecurityGroupClosed"], findings.Select(finding => finding.Id));
        Assert.All(findings, finding => AssertAt(finding, "Error", "ml_product.vpc_integration.security_group_parameter", group.Id));
    }

    [Fact]
    public async Task A_security_group_that_lets_nothing_out_is_told()
    {
        var product = await _bed.PrepareAsync(FromSsm);
        _bed.Deployments.Resources.Single(resource => resource.Type == "AWS::EC2::SecurityGroup" && resource.Properties["GroupName"]!.ToString() == "app").Properties["SecurityGroupEgress"] = new JsonArray();

        Assert.Contains("lets no HTTPS out", Assert.Single(await _bed.CheckAsync(product)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_security_group_of_another_vpc_is_told()
    {
        var product = await _bed.PrepareAsync(FromSsm);
        _bed.Deployments.Resources.Single(resource => resource.Type == "AWS::EC2::SecurityGroup" && resource.Properties["GroupName"]!.ToString() == "app").Properties["VpcId"] = OtherVpc;

        AssertOnly(await _bed.CheckAsync(product), "SecurityGroupNotFound", "Error", "ml_product.vpc_integration.security_group_parameter", "sg-0");
    }

    [Fact]
    public async Task A_parameter_that_there_is_not_is_told_and_what_hangs_on_it_counts_as_not_checked()
    {
        var product = await _bed.PrepareAsync(FromSsm);
        await (await _bed.SessionAsync(product)).Ssm.DeleteParameterAsync(new DeleteParameterRequest { Name = "/net/vpc" }, Token);

        var findings = await _bed.CheckAsync(product);

        AssertAt(Assert.Single(findings, finding => finding.Id == "VpcInputMissing"), "Error", "ml_product.vpc_integration.vpc_parameter", "/net/vpc");
        var unchecked_ = Assert.Single(findings, finding => finding.Id == "NotChecked");
        Assert.All(["the VPC", "the subnets", "the route tables", "the security group", "clashes of private DNS"], subject => Assert.Contains(subject, unchecked_.Message, StringComparison.Ordinal));
        Assert.Equal(2, findings.Count);
    }

    [Theory]
    [InlineData("/net/subnets", "subnets_parameter", "StringList", "subnet-0123456789abcdef0", "1 of at least 2")]
    [InlineData("/net/subnets", "subnets_parameter", "StringList", "subnet-0123456789abcdef0,subnet-zz", "not ids of subnets")]
    [InlineData("/net/vpc", "vpc_parameter", "String", "my-vpc", "not the id of a VPC")]
    [InlineData("/net/group", "security_group_parameter", "String", "vpc-0123456789abcdef0", "not the id of a security group")]
    [InlineData("/net/group", "security_group_parameter", "SecureString", "sg-0123456789abcdef0", "is a SecureString")]
    [InlineData("/net/vpc", "vpc_parameter", "StringList", "vpc-0123456789abcdef0", "is a StringList", "Warning")]
    public async Task A_parameter_of_the_wrong_form_is_told(string name, string key, string type, string value, string what, string severity = "Error")
    {
        var product = await _bed.PrepareAsync(FromSsm);
        var ssm = (await _bed.SessionAsync(product)).Ssm;
        await ssm.DeleteParameterAsync(new DeleteParameterRequest { Name = name }, Token);
        await ssm.PutParameterAsync(new PutParameterRequest { Name = name, Type = new ParameterType(type), Value = value }, Token);

        var finding = Assert.Single(await _bed.CheckAsync(product), finding => finding.Id == "VpcInputInvalid");

        AssertAt(finding, severity, $"ml_product.vpc_integration.{key}", what);
    }

    [Theory]
    [InlineData("com.amazonaws.us-west-2.sagemaker.runtime", "no interface endpoint")]
    [InlineData("com.amazonaws.us-west-2.s3", "no gateway endpoint")]
    public async Task A_service_that_the_region_offers_no_endpoint_of_is_told(string service, string words)
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise);
        var facts = await new OnlineFactReader(await _bed.SessionAsync(product), product, Token).ReadAsync();
        var without = Fact<IReadOnlyList<ServiceDetail>>.Known([.. facts.Services.Value.Where(detail => detail.ServiceName != service)]);

        var findings = OnlineChecks.Run(product, facts with { Services = without }).Where(finding => finding.Severity != MlSeverity.Information).ToList();

        AssertOnly(findings, "EndpointServiceMissing", "Error", "environment.region", $"{words} of {service}");
    }

    [Fact]
    public async Task A_region_with_as_many_gateway_endpoints_as_the_default_quota_has_is_told()
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise);
        for (var number = 0; number < 20; number++)
        {
            AddEndpoint(product, "dynamodb", isGateway: true).Properties["VpcId"] = OtherVpc;
        }

        AssertOnly(await _bed.CheckAsync(product), "QuotaExceeded", "Warning", "ml_product.vpc_integration.vpc_id", "20 gateway endpoints in us-west-2");
    }

    [Fact]
    public async Task A_vpc_with_as_many_endpoints_as_the_default_quota_has_is_told()
    {
        var product = await _bed.PrepareAsync(Configs.Enterprise);
        for (var number = 0; number < 48; number++)
        {
            AddEndpoint(product, $"other{number}");
        }

        AssertOnly(await _bed.CheckAsync(product), "QuotaExceeded", "Warning", "ml_product.vpc_integration.vpc_id", "48 interface endpoints");
    }

    private void SetRoute(JsonObject? route) => _bed.Find("AWS::EC2::RouteTable", Table).Properties["Routes"] = route is null ? new JsonArray() : new JsonArray(route);

    private LiveResource AddEndpoint(MlProduct product, string service, bool isGateway = false)
    {
        var id = $"vpce-0{Guid.NewGuid().ToString("N")[..16]}";
        return _bed.Add(product, "AWS::EC2::VPCEndpoint", id, new JsonObject
        {
            ["VpcEndpointId"] = id,
            ["Id"] = id,
            ["VpcId"] = Vpc,
            ["ServiceName"] = $"com.amazonaws.us-west-2.{service}",
            ["VpcEndpointType"] = isGateway ? "Gateway" : "Interface",
            ["PrivateDnsEnabled"] = !isGateway,
        });
    }

    private static void AssertOnly(IReadOnlyList<MlFinding> findings, string id, string severity, string path, string words)
    {
        var finding = Assert.Single(findings);
        Assert.Equal(id, finding.Id);
        AssertAt(finding, severity, path, words);
    }

    private static void AssertAt(MlFinding finding, string severity, string path, string words)
    {
        Assert.Equal((severity, path, OnlineBed.File), (finding.Severity, finding.Path, finding.File));
        Assert.True(finding.Line > 1 && finding.Column > 1, finding.ToString());
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(finding.Suggestion));
    }
}
