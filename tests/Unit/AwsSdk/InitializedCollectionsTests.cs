using Amazon;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;

namespace MlOps.Unit.AwsSdk;

/// <summary>The SDK's switch back to collections that are never null. It belongs to the process, so these tests run alone.</summary>
[Collection(nameof(InitializedCollectionsTests))]
[CollectionDefinition(nameof(InitializedCollectionsTests), DisableParallelization = true)]
public sealed class InitializedCollectionsTests : IDisposable
{
    public InitializedCollectionsTests() => AWSConfigs.InitializeCollections = true;

    public void Dispose() => AWSConfigs.InitializeCollections = false;

    [Fact]
    public void Collections_are_there() => Assert.Empty(new CreateChangeSetRequest().Tags);

    [Fact]
    public async Task Empty_means_unset_in_a_query()
    {
        var http = new RecordedHttp("<ListStacksResponse/>");
        using var client = new AmazonCloudFormationClient(TestCredentials.Basic, http.Attach(new AmazonCloudFormationConfig()));

        var response = await client.ListStacksAsync(new ListStacksRequest(), TestContext.Current.CancellationToken);

        Assert.Equal(["Action=ListStacks", "Version=2010-05-15"], http.Form);
        Assert.Empty(response.StackSummaries);
    }

    [Fact]
    public async Task Empty_means_unset_in_JSON()
    {
        var http = RecordedHttp.Json("{}");
        using var client = new AmazonSimpleSystemsManagementClient(
            TestCredentials.Basic, http.Attach(new AmazonSimpleSystemsManagementConfig()));

        await client.DescribeParametersAsync(new DescribeParametersRequest(), TestContext.Current.CancellationToken);

        Assert.Equal("{}", http.RequestBody);
    }
}
