using Amazon;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using MlOps.Aws;
using MlOps.Sandbox;

namespace MlOps.Unit.Sandbox;

/// <summary>These change the process, so nothing runs beside them.</summary>
[Collection(nameof(ProcessTransportTests))]
[CollectionDefinition(nameof(ProcessTransportTests), DisableParallelization = true)]
public sealed class ProcessTransportTests
{
    [Fact]
    public async Task A_started_sandbox_is_the_process_s_transport_until_it_stops()
    {
        var before = AWSConfigs.HttpClientFactory;
        await using (var sandbox = EmbeddedAws.Start(new EmbeddedAwsOptions()))
        {
            Assert.Same(sandbox, AwsTransport.Current);
            Assert.Equal(Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture), Environment.GetEnvironmentVariable("MLOPS_SANDBOX"));
            // A client that the SDK is left to configure by itself reaches the sandbox, not AWS.
            using var sts = new AmazonSecurityTokenServiceClient(new BasicAWSCredentials("AKIAIOSFODNN7EXAMPLE", "x"), RegionEndpoint.EUWest1);
            var identity = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken);
            Assert.EndsWith(":user/operator", identity.Arn, StringComparison.Ordinal);
            Assert.Equal("SandboxRunning", Assert.Throws<MlOpsException>(() => EmbeddedAws.Start(new EmbeddedAwsOptions())).Id);
        }

        Assert.Null(AwsTransport.Current);
        Assert.Same(before, AWSConfigs.HttpClientFactory);
        Assert.Null(Environment.GetEnvironmentVariable("MLOPS_SANDBOX"));
    }
}
