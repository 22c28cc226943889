using Amazon;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using Amazon.SageMaker;
using Amazon.SageMaker.Model;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;

namespace MlOps.Unit.AwsSdk;

/// <summary>Endpoints, against the tables of endpoints and quotas in the AWS General Reference.</summary>
public sealed class EndpointTests
{
    [Theory]
    [InlineData("us-west-2", false, false, "https://cloudformation.us-west-2.amazonaws.com/")]
    [InlineData("us-west-2", true, false, "https://cloudformation-fips.us-west-2.amazonaws.com/")]
    [InlineData("us-west-2", false, true, "https://cloudformation.us-west-2.api.aws/")]
    [InlineData("us-gov-west-1", false, false, "https://cloudformation.us-gov-west-1.amazonaws.com/")]
    [InlineData("us-gov-west-1", true, false, "https://cloudformation.us-gov-west-1.amazonaws.com/")]
    [InlineData("cn-north-1", false, false, "https://cloudformation.cn-north-1.amazonaws.com.cn/")]
    [InlineData("eusc-de-east-1", false, false, "https://cloudformation.eusc-de-east-1.amazonaws.eu/")]
    public void CloudFormation_has_one_in_every_region(string region, bool fips, bool dualStack, string expected)
    {
        using var client = new AmazonCloudFormationClient(
            TestCredentials.Basic,
            new AmazonCloudFormationConfig
            {
                RegionEndpoint = RegionEndpoint.GetBySystemName(region),
                UseFIPSEndpoint = fips,
                UseDualstackEndpoint = dualStack,
            });

        Assert.Equal(expected, client.DetermineServiceOperationEndpoint(new ListStacksRequest()).URL);
    }

    [Theory]
    [InlineData("eu-west-1", "https://iam.amazonaws.com/")]
    [InlineData("us-gov-east-1", "https://iam.us-gov.amazonaws.com/")]
    [InlineData("cn-northwest-1", "https://iam.cn-north-1.amazonaws.com.cn/")]
    public void IAM_has_one_in_every_partition(string region, string expected)
    {
        using var client = new AmazonIdentityManagementServiceClient(TestCredentials.Basic, RegionEndpoint.GetBySystemName(region));

        Assert.Equal(expected, client.DetermineServiceOperationEndpoint(new GetUserRequest()).URL);
    }

    [Fact]
    public void SageMaker_has_a_FIPS_host_of_its_own()
    {
        using var client = new AmazonSageMakerClient(
            TestCredentials.Basic, new AmazonSageMakerConfig { RegionEndpoint = RegionEndpoint.USEast1, UseFIPSEndpoint = true });

        Assert.Equal(
            "https://api-fips.sagemaker.us-east-1.amazonaws.com/",
            client.DetermineServiceOperationEndpoint(new ListModelsRequest()).URL);
    }

    [Fact]
    public async Task A_given_URL_wins_and_its_region_may_be_given_too()
    {
        var http = RecordedHttp.Json("{}");
        var config = http.Attach(new AmazonSimpleSystemsManagementConfig());
        config.ServiceURL = "http://127.0.0.1:4566";
        config.AuthenticationRegion = "eu-central-1";
        using var client = new AmazonSimpleSystemsManagementClient(TestCredentials.Basic, config);

        await client.GetParameterAsync(new GetParameterRequest { Name = "a" }, TestContext.Current.CancellationToken);

        Assert.Equal("http://127.0.0.1:4566/", http.Request.RequestUri?.ToString());
        Assert.Contains("/eu-central-1/ssm/aws4_request", http.Request.Headers.GetValues("Authorization").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false, "Invalid Configuration: FIPS and custom endpoint are not supported")]
    [InlineData(false, true, "Invalid Configuration: Dualstack and custom endpoint are not supported")]
    public void A_given_URL_is_neither_FIPS_nor_dual_stack(bool fips, bool dualStack, string expected)
    {
        using var client = new AmazonCloudFormationClient(
            TestCredentials.Basic,
            new AmazonCloudFormationConfig
            {
                ServiceURL = "http://127.0.0.1:4566",
                UseFIPSEndpoint = fips,
                UseDualstackEndpoint = dualStack,
            });

        var error = Assert.Throws<AmazonClientException>(() => client.DetermineServiceOperationEndpoint(new ListStacksRequest()));
        Assert.Equal(expected, error.Message);
    }
}
