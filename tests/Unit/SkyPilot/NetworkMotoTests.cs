using Amazon.EC2;
using MlOps.Aws;
using MlOps.SkyPilot;
using MlOps.Unit.Judges;
using RecordingObserver = MlOps.Unit.Deployments.RecordingObserver;

namespace MlOps.Unit.SkyPilot;

/// <summary>The same against <c>moto_server</c>, an AWS mock of others, whose networks boto3 makes.</summary>
public sealed class NetworkMotoTests(MotoServer moto) : IClassFixture<MotoServer>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task VPCs_are_found_by_name_and_judged_by_their_routes()
    {
        moto.Attach(new AmazonEC2Config());
        var made = Python.Run(
            """
            import boto3, json, sys
            ec2 = boto3.client('ec2', endpoint_url=sys.argv[1], region_name='us-west-2', aws_access_key_id='testing', aws_secret_access_key='testing')
            vpc = ec2.create_vpc(CidrBlock='10.0.0.0/16', TagSpecifications=[{'ResourceType': 'vpc', 'Tags': [{'Key': 'Name', 'Value': 'ml'}]}])['Vpc']['VpcId']
            public, private = (ec2.create_subnet(VpcId=vpc, CidrBlock=f'10.0.{i}.0/24')['Subnet']['SubnetId'] for i in (1, 2))
            gateway = ec2.create_internet_gateway()['InternetGateway']['InternetGatewayId']
            ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
            nat = ec2.create_nat_gateway(SubnetId=public, AllocationId=ec2.allocate_address(Domain='vpc')['AllocationId'])['NatGateway']['NatGatewayId']
            for subnet, target in ((public, {'GatewayId': gateway}), (private, {'NatGatewayId': nat})):
                table = ec2.create_route_table(VpcId=vpc)['RouteTable']['RouteTableId']
                ec2.create_route(RouteTableId=table, DestinationCidrBlock='0.0.0.0/0', **target)
                ec2.associate_route_table(RouteTableId=table, SubnetId=subnet)
            print(json.dumps([vpc, public, private]))
            """,
            moto.Address!.ToString());
        Assert.SkipWhen(made is null, "boto3 is not installed");
        var (vpc, open, closed) = (made.Value[0].GetString(), made.Value[1].GetString()!, made.Value[2].GetString()!);

        var forPrivate = await CheckAsync(new SkyPilotWish { VpcNames = ["ml"], UseInternalIps = true, UseSsm = true });
        var forPublic = await CheckAsync(new SkyPilotWish { VpcNames = ["ml"] });
        var missing = await Assert.ThrowsAsync<MlOpsException>(() => CheckAsync(new SkyPilotWish { VpcNames = ["none"] }));

        Assert.Equal((vpc, closed), (Assert.Single(forPrivate.Vpcs).VpcId, Assert.Single(forPrivate.Vpcs[0].UsableSubnets)));
        Assert.Equal([$"{open}: it has a route to an internet gateway"], forPrivate.Vpcs[0].OtherSubnets);
        Assert.Empty(forPrivate.Findings);
        Assert.Equal([open], Assert.Single(forPublic.Vpcs).UsableSubnets);
        Assert.Equal("VpcNotFound", missing.Findings[0].Id);
    }

    private async Task<MlSkyPilotConfig> CheckAsync(SkyPilotWish wish)
    {
        using var session = await SessionFactory.OpenAsync(
            new SessionRequest { Region = "us-west-2", AccessKey = "testing", SecretKey = "testing", EndpointUrl = moto.Address!.ToString() }, new RecordingObserver(), new SessionEnvironment { Variable = _ => null }, null, Token);
        var operation = new SkyPilotConfigOperation(new SkyPilotConfigOptions { Path = Path.Combine(Path.GetTempPath(), $"mlops-{Guid.NewGuid():N}.yaml") });
        return (await operation.PlanAsync(wish, () => Task.FromResult(session), Token)).Planned;
    }
}
