using System.Text.Json.Nodes;

namespace MlOps.Unit.Deployments.Holders;

/// <summary>Who uses the product's security group is named: network interfaces with what EC2 tells of them, and rules of other groups.</summary>
public sealed class SecurityGroupHolderTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();
    private readonly MlProduct _product = HolderBed.Enterprise;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [InlineData(
        """{"Description":"jump host","Attachment":{"InstanceId":"i-0123456789abcdef0","Status":"attached"}}""",
        "\"jump host\", type interface, attached to instance i-0123456789abcdef0",
        "Give it another security group: aws ec2 modify-network-interface-attribute --network-interface-id eni-1 --groups ANOTHER --region us-west-2.")]
    [InlineData(
        """{"Description":"AWS Lambda VPC ENI-score-it-2a0ef611-99a0-4a90-a1bc-5729f75b6833","InterfaceType":"lambda","RequesterManaged":"true","RequesterId":"AROAEXAMPLE:score","Attachment":{"Status":"attached"}}""",
        "\"AWS Lambda VPC ENI-score-it-2a0ef611-99a0-4a90-a1bc-5729f75b6833\", type lambda, attached by a service, made by AROAEXAMPLE:score",
        "Give that function another security group: aws lambda update-function-configuration --function-name score-it --vpc-config SubnetIds=subnet-1,SecurityGroupIds=ANOTHER --region us-west-2. ")]
    [InlineData(
        """{"Description":"VPC Endpoint Interface vpce-0aaaaaaaaaaaaaaa1","InterfaceType":"vpc_endpoint","RequesterManaged":"true","Attachment":{"Status":"attached"}}""",
        "\"VPC Endpoint Interface vpce-0aaaaaaaaaaaaaaa1\", type vpc_endpoint, attached by a service",
        "aws ec2 modify-vpc-endpoint --vpc-endpoint-id vpce-0aaaaaaaaaaaaaaa1 --add-security-group-ids ANOTHER --remove-security-group-ids ")]
    [InlineData(
        """{}""",
        "type interface, attached to nothing",
        "Delete it where nobody needs it: aws ec2 delete-network-interface --network-interface-id eni-1 --region us-west-2.")]
    public async Task A_network_interface_is_named_before_anything_is_deleted(string properties, string facts, string remedy)
    {
        await _bed.DeployEnterpriseAsync(_product);
        var group = _bed.SecurityGroupOf(_product).Id;
        var card = AddInterface(properties, group);

        var error = await Assert.ThrowsAsync<MlOpsException>(() => _bed.RemoveAsync(_product));

        Assert.Equal("RemovalBlocked", error.Id);
        Assert.Equal(
            [("SecurityGroupInUse", $"Network interface eni-1 uses security group {group}: {facts}.")],
            error.Findings.Select(finding => (finding.Id, finding.Message)));
        Assert.Contains(remedy, error.RecommendedAction, StringComparison.Ordinal);
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
            $"aws ec2 revoke-security-group-ingress --group-id sg-0ther --ip-permissions 'IpProtocol=tcp,FromPort=5432,ToPort=5432,UserIdGroupPairs=[{{GroupId={group.Id}}}]' --region us-west-2.",
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

    private MlOps.Sandbox.State.LiveResource AddInterface(string properties, string group, string id = "eni-1")
    {
        var all = JsonNode.Parse(properties)!.AsObject();
        all["SubnetId"] = "subnet-1";
        all["GroupSet"] = new JsonArray(group);
        return _bed.Add("AWS::EC2::NetworkInterface", id, all);
    }
}
