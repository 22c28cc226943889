namespace MlOps.Unit.Sandbox.CloudFormation;

public sealed class NetworkReferenceTests : StackTests
{
    [Theory]
    [InlineData("AWS::EC2::SecurityGroup", """{"GroupDescription":"x","VpcId":"vpc-2"}""", "The vpc ID 'vpc-2' does not exist")]
    [InlineData("AWS::EC2::VPCEndpoint", """{"ServiceName":"com.amazonaws.us-west-2.sts","VpcEndpointType":"Interface","VpcId":"vpc-2"}""", "The vpc ID 'vpc-2' does not exist")]
    [InlineData("AWS::EC2::VPCEndpoint", """{"ServiceName":"com.amazonaws.us-west-2.sts","VpcEndpointType":"Interface","VpcId":"vpc-1","SubnetIds":["subnet-2"]}""", "The subnet ID 'subnet-2' does not exist")]
    [InlineData("AWS::EC2::VPCEndpoint", """{"ServiceName":"com.amazonaws.us-west-2.s3","VpcId":"vpc-1","RouteTableIds":["rtb-2"]}""", "The routeTable ID 'rtb-2' does not exist")]
    [InlineData("AWS::EC2::VPCEndpoint", """{"ServiceName":"com.amazonaws.us-west-2.sts","VpcEndpointType":"Interface","VpcId":"vpc-1","SecurityGroupIds":["sg-2"]}""", "The security group 'sg-2' does not exist")]
    public void WhatIsNotThereIsRefused(string type, string properties, string message)
    {
        Add("AWS::EC2::VPC", "vpc-1", "us-west-2", []);

        Create(Template(("It", $$"""{"Type":"{{type}}","Properties":{{properties}}}""")));

        Assert.Contains(message, Reason("It", "CREATE_FAILED"), StringComparison.Ordinal);
        Assert.Equal("ROLLBACK_COMPLETE", Status());
    }
}
