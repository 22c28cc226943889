using System.Net;
using Amazon.EC2;
using Amazon.EC2.Model;
using MlOps.AwsSdk.Protocols;

namespace MlOps.Unit.AwsSdk;

/// <summary>EC2's variant of AWS Query, against texts of the EC2 API reference and of the protocol's own tests (smithy.io, ec2Query).</summary>
public sealed class Ec2ProtocolTests
{
    [Fact]
    public async Task Filters_and_ids_are_numbered_without_member()
    {
        var http = new RecordedHttp("<DescribeSecurityGroupsResponse/>");

        await Ec2(http).DescribeSecurityGroupsAsync(
            new DescribeSecurityGroupsRequest
            {
                Filters = [new Filter { Name = "vpc-id", Values = ["vpc-1", "vpc-2"] }, new Filter { Name = "egress.ip-permission.from-port" }],
                GroupIds = ["sg-1"],
                GroupNames = ["default"],
                MaxResults = 5,
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(
            new[]
            {
                "Action=DescribeSecurityGroups",
                "Filter.1.Name=vpc-id",
                "Filter.1.Value.1=vpc-1",
                "Filter.1.Value.2=vpc-2",
                "Filter.2.Name=egress.ip-permission.from-port",
                "GroupId.1=sg-1",
                "GroupName.1=default",
                "MaxResults=5",
                "Version=2016-11-15",
            },
            http.Form);
        Assert.Equal("https://ec2.us-west-2.amazonaws.com/", http.Request.RequestUri?.ToString());
    }

    [Fact]
    public async Task Names_begin_with_a_capital_and_empty_collections_are_left_out()
    {
        var http = new RecordedHttp("<ProbeResponse/>");

        await ProbeClient.Of(Protocol.Ec2Query, http).ProbeAsync(new ProbeRequest
        {
            Named = "n",
            FlatWords = ["a"],
            Words = [],
            Map = [],
            Structures = [new ProbeNested { Key = "k" }],
            Token = "t",
        });

        Assert.Equal(["Action=Probe", "Renamed=n", "Structures.1.Key=k", "Token=t", "Version=2020-01-08", "Word.1=a"], http.Form);
    }

    // The shape of the example in the API reference of DescribeVpcAttribute.
    [Fact]
    public async Task An_attribute_is_read_out_of_its_wrapper()
    {
        var http = new RecordedHttp(
            """
            <DescribeVpcAttributeResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
              <requestId>7a62c49f-347e-4fc4-9331-6e8eEXAMPLE</requestId>
              <vpcId>vpc-1a2b3c4d</vpcId>
              <enableDnsHostnames>
                <value>true</value>
              </enableDnsHostnames>
            </DescribeVpcAttributeResponse>
            """);

        var response = await Ec2(http).DescribeVpcAttributeAsync(
            new DescribeVpcAttributeRequest { VpcId = "vpc-1a2b3c4d", Attribute = VpcAttributeName.EnableDnsHostnames },
            TestContext.Current.CancellationToken);

        Assert.Equal("7a62c49f-347e-4fc4-9331-6e8eEXAMPLE", response.ResponseMetadata.RequestId);
        Assert.Equal("vpc-1a2b3c4d", response.VpcId);
        Assert.True(response.EnableDnsHostnames);
        Assert.Null(response.EnableDnsSupport);
        Assert.Contains("Attribute=enableDnsHostnames", http.Form);
    }

    // The shape of the example in the API reference of DescribeSecurityGroups.
    [Fact]
    public async Task Security_groups_are_read_back()
    {
        var http = new RecordedHttp(
            """
            <DescribeSecurityGroupsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
              <requestId>1d62eae0-acdd-481d-88c9-example</requestId>
              <securityGroupInfo>
                <item>
                  <ownerId>123456789012</ownerId>
                  <groupId>sg-9bf6ceff</groupId>
                  <groupName>SSHAccess</groupName>
                  <groupDescription>Security group for SSH access</groupDescription>
                  <vpcId>vpc-31896b55</vpcId>
                  <ipPermissions>
                    <item>
                      <ipProtocol>tcp</ipProtocol>
                      <fromPort>22</fromPort>
                      <toPort>22</toPort>
                      <groups/>
                      <ipRanges><item><cidrIp>0.0.0.0/0</cidrIp></item></ipRanges>
                      <ipv6Ranges><item><cidrIpv6>::/0</cidrIpv6></item></ipv6Ranges>
                      <prefixListIds/>
                    </item>
                  </ipPermissions>
                  <tagSet><item><key>team</key><value>ml</value></item></tagSet>
                </item>
              </securityGroupInfo>
            </DescribeSecurityGroupsResponse>
            """);

        var response = await Ec2(http).DescribeSecurityGroupsAsync(TestContext.Current.CancellationToken);

        var group = Assert.Single(response.SecurityGroups);
        Assert.Equal("sg-9bf6ceff", group.GroupId);
        Assert.Equal("Security group for SSH access", group.Description);
        var permission = Assert.Single(group.IpPermissions);
        Assert.Equal(22, permission.FromPort);
        Assert.Equal("0.0.0.0/0", Assert.Single(permission.Ipv4Ranges).CidrIp);
        Assert.Equal("::/0", Assert.Single(permission.Ipv6Ranges).CidrIpv6);
        Assert.Null(permission.UserIdGroupPairs);
        Assert.Equal("ml", Assert.Single(group.Tags).Value);
    }

    // The error response of the EC2 API reference.
    [Fact]
    public async Task An_error_is_read_out_of_its_nest()
    {
        var http = new RecordedHttp(
            """
            <Response>
              <Errors>
                <Error>
                  <Code>InvalidVpcID.NotFound</Code>
                  <Message>The vpc ID 'vpc-1a2b3c4d' does not exist</Message>
                </Error>
              </Errors>
              <RequestID>ea966190-f9aa-478e-9ede-example</RequestID>
            </Response>
            """,
            status: HttpStatusCode.BadRequest);

        var error = await Assert.ThrowsAsync<AmazonEC2Exception>(() => Ec2(http).DescribeVpcsAsync(TestContext.Current.CancellationToken));

        Assert.Equal("InvalidVpcID.NotFound", error.ErrorCode);
        Assert.Equal("The vpc ID 'vpc-1a2b3c4d' does not exist", error.Message);
        Assert.Equal("ea966190-f9aa-478e-9ede-example", error.RequestId);
        Assert.Equal(HttpStatusCode.BadRequest, error.StatusCode);
    }

    private static AmazonEC2Client Ec2(RecordedHttp http) => new(TestCredentials.Basic, http.Attach(new AmazonEC2Config()));
}
