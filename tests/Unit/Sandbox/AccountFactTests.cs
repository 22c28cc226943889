using Amazon.CloudFormation.Model;
using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.IdentityManagement.Model;
using MlOps.Aws;
using MlOps.Unit.Deployments;

namespace MlOps.Unit.Sandbox;

/// <summary>What an account can be asked about itself and its regions.</summary>
public sealed class AccountFactTests : IAsyncDisposable
{
    private readonly DeploymentBed _bed = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task Endpoint_services_are_found_by_name_and_by_filter()
    {
        var ec2 = (await SessionAsync()).Ec2;
        string[] names = ["com.amazonaws.us-west-2.sts", "com.amazonaws.us-west-2.nothing"];

        var filtered = await ec2.DescribeVpcEndpointServicesAsync(
            new DescribeVpcEndpointServicesRequest { Filters = [new Amazon.EC2.Model.Filter { Name = "service-name", Values = [.. names] }] }, Token);
        var s3 = await ec2.DescribeVpcEndpointServicesAsync(new DescribeVpcEndpointServicesRequest { ServiceNames = ["com.amazonaws.us-west-2.s3"] }, Token);
        var unknown = await Assert.ThrowsAsync<AmazonEC2Exception>(
            () => ec2.DescribeVpcEndpointServicesAsync(new DescribeVpcEndpointServicesRequest { ServiceNames = [.. names] }, Token));

        var sts = Assert.Single(filtered.ServiceDetails);
        Assert.Equal(["us-west-2a", "us-west-2b", "us-west-2c"], sts.AvailabilityZones);
        Assert.Same(ServiceType.Interface, Assert.Single(sts.ServiceType).ServiceType);
        Assert.Equal(["Gateway", "Interface"], s3.ServiceDetails.Select(detail => detail.ServiceType[0].ServiceType.Value).Order(StringComparer.Ordinal));
        Assert.Equal(("InvalidServiceName", "The Vpc Endpoint Service 'com.amazonaws.us-west-2.nothing' does not exist"), (unknown.ErrorCode, unknown.Message));
    }

    [Fact]
    public async Task Regions_that_need_opting_in_are_listed_where_all_are_asked_for()
    {
        var ec2 = (await SessionAsync()).Ec2;

        var open = (await ec2.DescribeRegionsAsync(Token)).Regions;
        var all = (await ec2.DescribeRegionsAsync(new DescribeRegionsRequest { AllRegions = true }, Token)).Regions;

        Assert.DoesNotContain(open, region => region.RegionName == "eu-south-1");
        Assert.All(open, region => Assert.Equal("opt-in-not-required", region.OptInStatus));
        Assert.Equal("not-opted-in", Assert.Single(all, region => region.RegionName == "eu-south-1").OptInStatus);
        Assert.DoesNotContain(all, region => region.RegionName == "cn-north-1");
    }

    [Fact]
    public async Task An_account_knows_what_it_has_and_may_have()
    {
        var session = await SessionAsync();
        await _bed.DeployAsync(DeploymentBed.Product());

        var summary = (await session.Iam.GetAccountSummaryAsync(new GetAccountSummaryRequest(), Token)).SummaryMap;
        var limits = (await session.CloudFormation.DescribeAccountLimitsAsync(new DescribeAccountLimitsRequest(), Token)).AccountLimits;

        Assert.Equal((3, 1000, 0, 1500), (summary["Roles"], summary["RolesQuota"], summary["Policies"], summary["PoliciesQuota"]));
        Assert.Equal(2000, Assert.Single(limits, limit => limit.Name == "StackLimit").Value);
    }

    private Task<AwsSession> SessionAsync() => _bed.OpenAsync(DeploymentBed.Product());
}
