using System.Text.Json.Nodes;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using MlOps.CloudFormation.Templates;
using MlOps.Deployments;
using MlOps.Deployments.Holders;
using MlOps.Products;
using MlOps.Sandbox.Faults;
using MlOps.Sandbox.State;

namespace MlOps.Unit.Deployments.Holders;

/// <summary>Who uses the product's security group is named: network interfaces with what EC2 tells of them, and rules of other groups.</summary>
public sealed class SecurityGroupHolderTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _product = HolderBed.Enterprise;

    private string Stem => RunTimePrefix.Of(_product.Name);

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [InlineData(
        """{"Description":"jump host","Attachment":{"InstanceId":"i-0123456789abcdef0","Status":"attached"}}""",
        "\"jump host\", type interface, attached to instance i-0123456789abcdef0",
        "It has no other group. Give it another one, in place of ANOTHER:\n  aws ec2 modify-network-interface-attribute --network-interface-id eni-1 --groups ANOTHER --region us-west-2\n",
        "Its other groups stay. Take this one off it:\n  aws ec2 modify-network-interface-attribute --network-interface-id eni-1 --groups sg-keep1 sg-keep2 --region us-west-2\n")]
    [InlineData(
        """{"Description":"AWS Lambda VPC ENI-score-it-2a0ef611-99a0-4a90-a1bc-5729f75b6833","InterfaceType":"lambda","RequesterManaged":"true","RequesterId":"AROAEXAMPLE:score","Attachment":{"Status":"attached"}}""",
        "\"AWS Lambda VPC ENI-score-it-2a0ef611-99a0-4a90-a1bc-5729f75b6833\", type lambda, attached by a service, made by AROAEXAMPLE:score",
        "It has no other group. Lambda gives the interface up some time later, and other functions in the same subnets and groups may have it too. Give that function another one, in place of ANOTHER:\n"
        + "  aws lambda update-function-configuration --function-name score-it --vpc-config \"$(aws lambda get-function-configuration --function-name score-it "
        + "--query \"VpcConfig.{SubnetIds:SubnetIds,SecurityGroupIds:['ANOTHER'],Ipv6AllowedForDualStack:Ipv6AllowedForDualStack||'IPv4'=='IPv6'}\" --output json --region us-west-2)\" --region us-west-2\n",
        "Its other groups stay. Lambda gives the interface up some time later, and other functions in the same subnets and groups may have it too. Take this one off that function:\n"
        + "  aws lambda update-function-configuration --function-name score-it --vpc-config \"$(aws lambda get-function-configuration --function-name score-it "
        + "--query \"VpcConfig.{SubnetIds:SubnetIds,SecurityGroupIds:SecurityGroupIds[?@!='GROUP'],Ipv6AllowedForDualStack:Ipv6AllowedForDualStack||'IPv4'=='IPv6'}\" --output json --region us-west-2)\" --region us-west-2\n")]
    [InlineData(
        """{"Description":"VPC Endpoint Interface vpce-0aaaaaaaaaaaaaaa1","InterfaceType":"vpc_endpoint","RequesterManaged":"true","Attachment":{"Status":"attached"}}""",
        "\"VPC Endpoint Interface vpce-0aaaaaaaaaaaaaaa1\", type vpc_endpoint, attached by a service",
        "in place of ANOTHER:\n  aws ec2 modify-vpc-endpoint --vpc-endpoint-id vpce-0aaaaaaaaaaaaaaa1 --add-security-group-ids ANOTHER --remove-security-group-ids GROUP --region us-west-2\n",
        "Take this one off that endpoint:\n  aws ec2 modify-vpc-endpoint --vpc-endpoint-id vpce-0aaaaaaaaaaaaaaa1 --remove-security-group-ids GROUP --region us-west-2\n")]
    [InlineData(
        """{}""",
        "type interface, attached to nothing",
        "Delete it where nobody needs it:\n  aws ec2 delete-network-interface --network-interface-id eni-1 --region us-west-2\n",
        "Delete it where nobody needs it:\n  aws ec2 delete-network-interface --network-interface-id eni-1 --region us-west-2\n")]
    public async Task A_network_interface_is_named_before_anything_is_deleted(string properties, string facts, string remedy, string remedyBesides)
    {
        await _bed.DeployEnterpriseAsync(_product);
        var group = _bed.SecurityGroupOf(_product).Id;
        var card = AddInterface(properties, group);

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_product));

        Assert.Equal("RemovalBlocked", error.Id);
        Assert.Equal(
            [("SecurityGroupInUse", $"Network interface eni-1 uses security group {group}: {facts}.")],
            error.Findings.Select(finding => (finding.Id, finding.Message)));
        Assert.Contains(remedy.Replace("GROUP", group, StringComparison.Ordinal), error.RecommendedAction, StringComparison.Ordinal);

        // What else it has is kept by whoever takes this group off.
        card.Properties["GroupSet"] = new JsonArray("sg-keep1", group, "sg-keep2");
        var besides = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_product));
        Assert.Contains(remedyBesides.Replace("GROUP", group, StringComparison.Ordinal), besides.RecommendedAction, StringComparison.Ordinal);
        _bed.Remove(card);
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(_product)).Status);
    }

    [Fact]
    public async Task What_a_service_may_take_away_by_itself_is_warned_of_and_named_where_it_has_kept_the_stack()
    {
        await _bed.DeployEnterpriseAsync(_product);
        var group = _bed.SecurityGroupOf(_product).Id;
        var card = AddInterface("""{"Description":"notebook","RequesterManaged":"true","RequesterId":"sagemaker","Attachment":{"Status":"attached"}}""", group);

        var plan = await _bed.PlanRemovalAsync(_product);
        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_product));

        var message = $"Network interface eni-1 uses security group {group}: \"notebook\", type interface, attached by a service, made by sagemaker.";
        Assert.Equal([("Warning", message)], plan.Findings.Select(finding => (finding.Severity, finding.Message)));
        Assert.Equal("StackDeletionFailed", error.Id);
        Assert.Contains($"resource {group} has a dependent object", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("The service that made it manages it: ", error.RecommendedAction, StringComparison.Ordinal);
        _bed.Remove(card);
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(_product)).Status);
    }

    [Fact]
    public async Task A_rule_of_another_group_is_named()
    {
        await _bed.DeployEnterpriseAsync(_product);
        var group = _bed.SecurityGroupOf(_product);
        var other = _bed.Add("AWS::EC2::SecurityGroup", "sg-0ther", new JsonObject
        {
            ["GroupName"] = "databases",
            ["VpcId"] = group.Properties["VpcId"]!.DeepClone(),
            ["SecurityGroupIngress"] = new JsonArray(new JsonObject { ["IpProtocol"] = "tcp", ["FromPort"] = 5432, ["ToPort"] = 5432, ["SourceSecurityGroupId"] = group.Id }),
            ["SecurityGroupEgress"] = new JsonArray(new JsonObject { ["IpProtocol"] = "-1", ["DestinationSecurityGroupId"] = group.Id }),
        });

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_product));

        Assert.Equal("RemovalBlocked", error.Id);
        Assert.Equal(
            [
                $"A rule of security group sg-0ther (databases) refers to {group.Id}: tcp 5432 from it.",
                $"A rule of security group sg-0ther (databases) refers to {group.Id}: all to it.",
            ],
            error.Findings.Select(finding => finding.Message));
        Assert.Contains(
            $"aws ec2 revoke-security-group-ingress --group-id sg-0ther --ip-permissions 'IpProtocol=tcp,FromPort=5432,ToPort=5432,UserIdGroupPairs=[{{GroupId={group.Id}}}]' --region us-west-2\n",
            error.RecommendedAction,
            StringComparison.Ordinal);
        Assert.Contains("aws ec2 revoke-security-group-egress --group-id sg-0ther --ip-permissions 'IpProtocol=-1,UserIdGroupPairs=", error.RecommendedAction, StringComparison.Ordinal);
        _bed.Remove(other);
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(_product)).Status);
    }

    [Fact]
    public async Task The_interfaces_of_the_product_s_own_endpoints_go_with_them()
    {
        await _bed.DeployEnterpriseAsync(_product);
        var session = await _bed.OpenAsync(_product);
        var group = _bed.SecurityGroupOf(_product).Id;
        var request = new Amazon.EC2.Model.DescribeNetworkInterfacesRequest { Filters = [new Amazon.EC2.Model.Filter { Name = "group-id", Values = [group] }] };

        Assert.NotEmpty((await session.Ec2.DescribeNetworkInterfacesAsync(request, TestContext.Current.CancellationToken)).NetworkInterfaces);
        Assert.Empty((await _bed.PlanRemovalAsync(_product)).Findings);
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(_product)).Status);
    }

    [Fact]
    public async Task An_endpoint_that_serves_in_the_group_keeps_the_stack_and_only_its_own_names_are_looked_at()
    {
        await _bed.DeployEnterpriseAsync(_product);
        var group = _bed.SecurityGroupOf(_product).Id;
        var name = Stem;
        _bed.Serve(name, "arn:v", group);
        _bed.Serve($"{Stem}-workload", "arn:v", group);
        var calls = _bed.Aws.Calls.Calls.Count;

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_product));

        Assert.Equal("RemovalBlocked", error.Id);
        Assert.Contains($"Endpoint {name} (InService) uses security group {group}: what it serves has network interfaces in it.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Stem}-workload", error.Message, StringComparison.Ordinal);
        Assert.StartsWith(
            $"Delete the endpoint where nobody needs it; SageMaker takes its network interfaces away some time later:\n  aws sagemaker delete-endpoint --endpoint-name {name} --region us-west-2\n",
            error.RecommendedAction,
            StringComparison.Ordinal);
        Assert.Equal(1, _bed.Aws.Calls.Calls.Skip(calls).Count(call => call.Operation == "DescribeEndpoint"));

        // The interfaces themselves are a service's, which may take them away.
        Assert.Equal(2, error.Findings.Count(finding => finding.Severity == "Warning" && finding.Message.StartsWith("Network interface eni-", StringComparison.Ordinal)));
        _bed.StopServing(name);
        _bed.StopServing($"{Stem}-workload");
        Assert.Equal("DELETE_COMPLETE", (await _bed.RemoveAsync(_product)).Status);
    }

    [Theory]
    [InlineData("Deleting")]
    [InlineData("Failed")]
    public async Task An_endpoint_that_is_going_or_failed_is_warned_of(string status)
    {
        await _bed.DeployEnterpriseAsync(_product);
        _bed.Serve(Stem, "arn:v", _bed.SecurityGroupOf(_product).Id);
        _bed.Aws.World.Resources.All.Single(resource => resource.Type == "AWS::SageMaker::Endpoint").Properties["EndpointStatus"] = status;

        var findings = (await _bed.PlanRemovalAsync(_product)).Findings;

        Assert.Contains(findings, finding => finding.Message.StartsWith($"Endpoint {Stem} ({status}) uses ", StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Equal("Warning", finding.Severity));
    }

    [Fact]
    public async Task An_endpoint_that_the_removal_of_a_test_deletes_first_keeps_nothing()
    {
        var test = TestProduct.Of(_product, "a1b2", _bed.Aws.World.Time.GetUtcNow().AddHours(4));
        await _bed.DeployEnterpriseAsync(test);
        var name = RunTimePrefix.Of(test.Name);
        _bed.Serve(name, "arn:v", _bed.SecurityGroupOf(test).Id);

        Assert.DoesNotContain((await _bed.PlanRemovalAsync(test)).Findings, finding => finding.Severity == "Error");
        Assert.Contains(name, (await _bed.RemoveAsync(test)).Deleted.Select(item => item.PhysicalId));
    }

    [Fact]
    public async Task A_rule_that_the_stack_itself_gave_another_group_goes_with_it()
    {
        const string Template =
            """
            Resources:
              Own:
                Type: AWS::EC2::SecurityGroup
                Properties: { GroupDescription: own, VpcId: vpc-1 }
              Rule:
                Type: AWS::EC2::SecurityGroupIngress
                Properties: { GroupId: sg-0ther, IpProtocol: tcp, FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: !Ref Own }
            """;
        var stack = new Stack
        {
            StackId = "arn:aws:cloudformation:us-west-2:123456789012:stack/own/6c3f0b1e-0000-4000-8000-000000000000",
            StackName = "own",
            StackStatus = StackStatus.CREATE_COMPLETE,
        };
        var deployed = new DeployedStack(stack, TemplateReader.Read(Template).Template);
        var plan = RemovalPlan.Make(deployed, [Listed("Own", "AWS::EC2::SecurityGroup", "sg-0wn"), Listed("Rule", "AWS::EC2::SecurityGroupIngress", "sgr-1")], null, deleteData: false);
        AddGroup("sg-0wn", []);
        var other = AddGroup("sg-0ther", [Rule(5432)]);
        var search = new HolderSearch(await _bed.OpenAsync(_product), "123456789012");

        Assert.Empty(await search.ForeseeAsync(deployed, plan, isPlan: false, TestContext.Current.CancellationToken));

        other.Properties["SecurityGroupIngress"] = new JsonArray(Rule(5432), Rule(22));
        var finding = Assert.Single(await search.ForeseeAsync(deployed, plan, isPlan: false, TestContext.Current.CancellationToken));
        Assert.Equal(("Error", "A rule of security group sg-0ther (sg-0ther) refers to sg-0wn: tcp 22 from it."), (finding.Severity, finding.Message));

        LiveResource AddGroup(string id, JsonArray rules) =>
            _bed.Add("AWS::EC2::SecurityGroup", id, new JsonObject { ["GroupName"] = id, ["VpcId"] = "vpc-1", ["SecurityGroupIngress"] = rules });

        static JsonObject Rule(int port) => new() { ["IpProtocol"] = "tcp", ["FromPort"] = port, ["ToPort"] = port, ["SourceSecurityGroupId"] = "sg-0wn" };

        static StackResourceSummary Listed(string logicalId, string type, string id) =>
            new() { LogicalResourceId = logicalId, ResourceType = type, PhysicalResourceId = id, ResourceStatus = ResourceStatus.CREATE_COMPLETE };
    }

    [Theory]
    [InlineData("DescribeSecurityGroups", 2)]
    [InlineData("DescribeVpcEndpoints", 1)]
    [InlineData("ListEndpoints", 1)]
    public async Task What_cannot_be_read_takes_nothing_away_from_what_was_found(string operation, int looks)
    {
        await _bed.DeployEnterpriseAsync(_product);
        var group = _bed.SecurityGroupOf(_product).Id;
        AddInterface("{}", group);
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = operation, Times = 1000 });

        var findings = (await _bed.PlanRemovalAsync(_product)).Findings;

        Assert.Equal([$"Network interface eni-1 uses security group {group}: type interface, attached to nothing."], findings.Where(finding => finding.Id == "SecurityGroupInUse").Select(finding => finding.Message));
        Assert.Equal(looks, findings.Count(finding => finding.Id == "HoldersNotRead"));
    }

    [Fact]
    public async Task Rules_are_told_though_interfaces_cannot_be_read()
    {
        await _bed.DeployEnterpriseAsync(_product);
        var group = _bed.SecurityGroupOf(_product);
        _bed.Aws.Faults.Add(new CallFault(FaultKind.ServerError) { Operation = "DescribeNetworkInterfaces", Times = 1000 });
        _bed.Add("AWS::EC2::SecurityGroup", "sg-0ther", new JsonObject
        {
            ["GroupName"] = "databases",
            ["VpcId"] = group.Properties["VpcId"]!.DeepClone(),
            ["SecurityGroupEgress"] = new JsonArray(new JsonObject { ["IpProtocol"] = "-1", ["DestinationSecurityGroupId"] = group.Id }),
        });

        var findings = (await _bed.PlanRemovalAsync(_product)).Findings;

        Assert.Equal(["Error: SecurityGroupInUse", "Warning: HoldersNotRead"], findings.Select(finding => $"{finding.Severity}: {finding.Id}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Of_many_ten_are_named_and_the_rest_is_counted()
    {
        await _bed.DeployEnterpriseAsync(_product);
        var group = _bed.SecurityGroupOf(_product).Id;
        for (var number = 1; number <= 13; number++)
        {
            AddInterface("{}", group, $"eni-{number:00}");
        }

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_product));

        Assert.Equal(10, error.Findings.Count);
        Assert.EndsWith(" 3 more are not named here.", error.Findings[^1].Message, StringComparison.Ordinal);
    }

    private LiveResource AddInterface(string properties, string group, string id = "eni-1")
    {
        var all = JsonNode.Parse(properties)!.AsObject();
        all["SubnetId"] = "subnet-1";
        all["GroupSet"] = new JsonArray(group);
        return _bed.Add("AWS::EC2::NetworkInterface", id, all);
    }
}
